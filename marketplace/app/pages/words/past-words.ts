// Words of the home page's part about past syncs; rows, reasons and causes the backend says in the person's language.

type Confidence = 'high' | 'medium' | 'low';

export interface PastWords {
  heading: string;
  /** {count}, {share} */
  checked: string;
  /** {count}: predictions that a card or a workflow had shown */
  shown: string;
  /** {date} */
  asOf: string;
  none: string;
  noneHelp: string;
  right: string;
  wrong: string;
  undecided: string;
  notComparable: string;
  calibration: string;
  confidence: string;
  confidences: Record<Confidence, string>;
  /** {confidence}, {right}, {all}, {lower}, {upper} */
  calibrationLine: string;
  predictions: string;
  outcome: string;
  byRow: string;
  row: string;
  share: string;
  lowered: string;
  loweredHelp: string;
  causes: string;
  cause: string;
  records: string;
}

const en: PastWords = {
  heading: 'Predictions checked against past syncs',
  checked: 'Of {count} predictions that named an owner, {share} were right.',
  shown: '{count} of them were shown on a card or in a workflow before the sync.',
  asOf: 'Last tested on {date}.',
  none: 'No predictions tested yet.',
  noneHelp: 'A super admin can start the test in the app’s settings.',
  right: 'Right',
  wrong: 'Wrong',
  undecided: 'Undecided',
  notComparable: 'Not comparable',
  calibration: 'How sure, and how often right',
  confidence: 'Certainty',
  confidences: { high: 'High', medium: 'Medium', low: 'Low' },
  calibrationLine: '{confidence}: {right} of {all} were right (95 % interval: {lower} to {upper}).',
  predictions: 'Predictions',
  outcome: 'How they came out',
  byRow: 'By what decided',
  row: 'What decided',
  share: 'Right, in %',
  lowered: 'Lowered',
  loweredHelp: 'Predictions of a lowered row proved wrong too often here, so the card is one step less sure of them.',
  causes: 'What would explain the wrong ones',
  cause: 'Cause',
  records: 'Records',
};

const nl: PastWords = {
  heading: 'Voorspellingen getoetst aan eerdere synchronisaties',
  checked: 'Van {count} voorspellingen die een eigenaar noemden, klopte {share}.',
  shown: 'Daarvan stonden er {count} vóór de synchronisatie op een kaart of in een workflow.',
  asOf: 'Laatst getest op {date}.',
  none: 'Nog geen voorspellingen getest.',
  noneHelp: 'Een superbeheerder kan de test starten in de instellingen van de app.',
  right: 'Goed',
  wrong: 'Fout',
  undecided: 'Onbeslist',
  notComparable: 'Niet vergelijkbaar',
  calibration: 'Hoe zeker, en hoe vaak goed',
  confidence: 'Zekerheid',
  confidences: { high: 'Hoog', medium: 'Gemiddeld', low: 'Laag' },
  calibrationLine: '{confidence}: {right} van {all} klopten (95%-interval: {lower} tot {upper}).',
  predictions: 'Voorspellingen',
  outcome: 'Hoe het afliep',
  byRow: 'Naar wat de doorslag gaf',
  row: 'Wat de doorslag gaf',
  share: 'Goed, in %',
  lowered: 'Verlaagd',
  loweredHelp:
    'Voorspellingen van een verlaagde rij waren hier te vaak fout. De kaart is er daarom één stap minder zeker van.',
  causes: 'Wat de foute zou verklaren',
  cause: 'Oorzaak',
  records: 'Records',
};

const de: PastWords = {
  heading: 'Vorhersagen, an früheren Synchronisierungen geprüft',
  checked: 'Von {count} Vorhersagen, die einen Inhaber nannten, waren {share} richtig.',
  shown: '{count} davon standen vor der Synchronisierung auf einer Karte oder in einem Workflow.',
  asOf: 'Zuletzt geprüft am {date}.',
  none: 'Noch keine Vorhersagen geprüft.',
  noneHelp: 'Ein Super-Admin kann die Prüfung in den Einstellungen der App starten.',
  right: 'Richtig',
  wrong: 'Falsch',
  undecided: 'Offen',
  notComparable: 'Nicht vergleichbar',
  calibration: 'Wie sicher, und wie oft richtig',
  confidence: 'Sicherheit',
  confidences: { high: 'Hoch', medium: 'Mittel', low: 'Gering' },
  calibrationLine: '{confidence}: {right} von {all} waren richtig (95-%-Intervall: {lower} bis {upper}).',
  predictions: 'Vorhersagen',
  outcome: 'Wie sie ausgingen',
  byRow: 'Nach dem, was entschied',
  row: 'Was entschied',
  share: 'Richtig, in %',
  lowered: 'Herabgestuft',
  loweredHelp:
    'Vorhersagen einer herabgestuften Zeile waren hier zu oft falsch. Die Karte ist sich bei ihnen deshalb eine Stufe weniger sicher.',
  causes: 'Was die falschen erklären würde',
  cause: 'Ursache',
  records: 'Datensätze',
};

const fr: PastWords = {
  heading: 'Prévisions vérifiées sur les synchronisations passées',
  checked: 'Sur {count} prévisions qui nommaient un propriétaire, {share} étaient justes.',
  shown: '{count} d’entre elles figuraient avant la synchronisation sur une carte ou dans un workflow.',
  asOf: 'Dernier test : {date}.',
  none: 'Aucune prévision testée.',
  noneHelp: 'Un super administrateur peut lancer le test dans les paramètres de l’application.',
  right: 'Justes',
  wrong: 'Fausses',
  undecided: 'Indécises',
  notComparable: 'Non comparables',
  calibration: 'Certitude et justesse',
  confidence: 'Certitude',
  confidences: { high: 'Élevée', medium: 'Moyenne', low: 'Faible' },
  calibrationLine: '{confidence} : {right} justes sur {all} (intervalle à 95 % : de {lower} à {upper}).',
  predictions: 'Prévisions',
  outcome: 'Résultat',
  byRow: 'Selon ce qui a décidé',
  row: 'Ce qui a décidé',
  share: 'Justes, en %',
  lowered: 'Abaissée',
  loweredHelp:
    'Les prévisions d’une ligne abaissée se sont trop souvent révélées fausses ici. La carte en est donc moins sûre d’un niveau.',
  causes: 'Ce qui expliquerait les fausses',
  cause: 'Cause',
  records: 'Fiches',
};

const es: PastWords = {
  heading: 'Predicciones comprobadas con sincronizaciones pasadas',
  checked: 'De {count} predicciones que nombraban un propietario, acertó el {share}.',
  shown: '{count} de ellas se mostraron en una tarjeta o en un workflow antes de la sincronización.',
  asOf: 'Última comprobación: {date}.',
  none: 'Aún no se ha comprobado ninguna predicción.',
  noneHelp: 'Un superadministrador puede iniciar la comprobación en los ajustes de la aplicación.',
  right: 'Acertadas',
  wrong: 'Erradas',
  undecided: 'Indecisas',
  notComparable: 'No comparables',
  calibration: 'Certeza y aciertos',
  confidence: 'Certeza',
  confidences: { high: 'Alta', medium: 'Media', low: 'Baja' },
  calibrationLine: '{confidence}: acertaron {right} de {all} (intervalo del 95 %: del {lower} al {upper}).',
  predictions: 'Predicciones',
  outcome: 'Resultado',
  byRow: 'Según lo que decidió',
  row: 'Lo que decidió',
  share: 'Acertadas, en %',
  lowered: 'Rebajada',
  loweredHelp:
    'Las predicciones de una fila rebajada fallaron aquí demasiadas veces. Por eso la tarjeta está un nivel menos segura de ellas.',
  causes: 'Qué explicaría las erradas',
  cause: 'Causa',
  records: 'Registros',
};

const ptBr: PastWords = {
  heading: 'Previsões verificadas com sincronizações passadas',
  checked: 'De {count} previsões que indicavam um proprietário, {share} estavam certas.',
  shown: '{count} delas apareceram em um cartão ou em um workflow antes da sincronização.',
  asOf: 'Último teste: {date}.',
  none: 'Nenhuma previsão testada ainda.',
  noneHelp: 'Um superadministrador pode iniciar o teste nas configurações do aplicativo.',
  right: 'Certas',
  wrong: 'Erradas',
  undecided: 'Indecisas',
  notComparable: 'Não comparáveis',
  calibration: 'Certeza e acertos',
  confidence: 'Certeza',
  confidences: { high: 'Alta', medium: 'Média', low: 'Baixa' },
  calibrationLine: '{confidence}: {right} de {all} estavam certas (intervalo de 95%: de {lower} a {upper}).',
  predictions: 'Previsões',
  outcome: 'Resultado',
  byRow: 'Pelo que decidiu',
  row: 'O que decidiu',
  share: 'Certas, em %',
  lowered: 'Rebaixada',
  loweredHelp:
    'As previsões de uma linha rebaixada erraram demais aqui. Por isso o cartão fica um nível menos seguro delas.',
  causes: 'O que explicaria as erradas',
  cause: 'Causa',
  records: 'Registros',
};

const ja: PastWords = {
  heading: '過去の同期と照合した予測',
  checked: '所有者を示した予測{count}件のうち、{share}が正解でした。',
  shown: 'そのうち{count}件は、同期の前にカードまたはワークフローに表示されました。',
  asOf: '最終検証：{date}',
  none: '検証した予測はまだありません。',
  noneHelp: 'スーパー管理者がアプリの設定で検証を開始できます。',
  right: '正解',
  wrong: '不正解',
  undecided: '未確定',
  notComparable: '照合できないもの',
  calibration: '確度と正解率',
  confidence: '確度',
  confidences: { high: '高', medium: '中', low: '低' },
  calibrationLine: '{confidence}：{all}件のうち{right}件が正解（95%信頼区間：{lower}～{upper}）。',
  predictions: '予測',
  outcome: '結果',
  byRow: '決め手ごとの内訳',
  row: '決め手',
  share: '正解率（%）',
  lowered: '引き下げ',
  loweredHelp: '引き下げられた行の予測は、このアカウントで外れることが多かったため、カードの確度を1段階下げています。',
  causes: '不正解の考えられる原因',
  cause: '原因',
  records: 'レコード',
};

const BY_LANGUAGE: Readonly<Record<string, PastWords>> = { en, nl, de, fr, es, pt: ptBr, ja };

/** @param locale BCP 47; English for a language the product does not speak */
export function pastWordsFor(locale: string): PastWords {
  return BY_LANGUAGE[locale.toLowerCase().split('-')[0] ?? ''] ?? en;
}
