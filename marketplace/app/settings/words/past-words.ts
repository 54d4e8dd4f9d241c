// Words of the page's part about past syncs; how far the work is, the backend says in the person's language.

export interface PastWords {
  heading: string;
  /** What is read, and that nothing is set by itself. */
  text: string;
  detect: string;
  test: string;
  detection: string;
  backtest: string;
  /** {count}: proposals of high or medium certainty */
  acceptAll: string;
  /** Beside the button above. */
  acceptHelp: string;
  /** After a detection that found nothing new. */
  nothingNew: string;
}

const en: PastWords = {
  heading: 'Settings and predictions, checked against past syncs',
  text: 'The app reads records that have synced already, and proposes settings. Nothing is set until you accept it. Reading takes about a minute.',
  detect: 'Detect settings',
  test: 'Test predictions',
  detection: 'Detection',
  backtest: 'Test of the predictions',
  acceptAll: 'Accept all of high or medium certainty ({count})',
  acceptHelp: 'Each proposal stands below, beside its setting, with its evidence.',
  nothingNew: 'Nothing was found that the settings do not say already.',
};

const nl: PastWords = {
  heading: 'Instellingen en voorspellingen, getoetst aan eerdere synchronisaties',
  text: 'De app leest records die al zijn gesynchroniseerd en stelt instellingen voor. Er wordt niets ingesteld totdat je het accepteert. Het lezen duurt ongeveer een minuut.',
  detect: 'Instellingen detecteren',
  test: 'Voorspellingen testen',
  detection: 'Detectie',
  backtest: 'Test van de voorspellingen',
  acceptAll: 'Alles met hoge of gemiddelde zekerheid accepteren ({count})',
  acceptHelp: 'Elk voorstel staat hieronder bij zijn instelling, met de onderbouwing.',
  nothingNew: 'Er is niets gevonden dat de instellingen niet al zeggen.',
};

const de: PastWords = {
  heading: 'Einstellungen und Vorhersagen, an früheren Synchronisierungen geprüft',
  text: 'Die App liest Datensätze, die schon synchronisiert wurden, und schlägt Einstellungen vor. Nichts wird eingestellt, bevor Sie es übernehmen. Das Lesen dauert etwa eine Minute.',
  detect: 'Einstellungen erkennen',
  test: 'Vorhersagen prüfen',
  detection: 'Erkennung',
  backtest: 'Prüfung der Vorhersagen',
  acceptAll: 'Alle mit hoher oder mittlerer Sicherheit übernehmen ({count})',
  acceptHelp: 'Jeder Vorschlag steht weiter unten bei seiner Einstellung, mit den Belegen.',
  nothingNew: 'Es wurde nichts gefunden, was nicht schon in den Einstellungen steht.',
};

const fr: PastWords = {
  heading: 'Paramètres et prévisions, vérifiés sur les synchronisations passées',
  text: 'L’application lit des fiches déjà synchronisées et propose des paramètres. Rien n’est défini sans votre accord. La lecture prend environ une minute.',
  detect: 'Détecter les paramètres',
  test: 'Tester les prévisions',
  detection: 'Détection',
  backtest: 'Test des prévisions',
  acceptAll: 'Accepter tout ce qui a une certitude élevée ou moyenne ({count})',
  acceptHelp: 'Chaque proposition figure plus bas, près de son paramètre, avec ses preuves.',
  nothingNew: 'Rien n’a été trouvé que les paramètres n’indiquent déjà.',
};

const es: PastWords = {
  heading: 'Ajustes y predicciones, comprobados con sincronizaciones pasadas',
  text: 'La aplicación lee registros ya sincronizados y propone ajustes. No se establece nada hasta que lo aceptes. La lectura tarda alrededor de un minuto.',
  detect: 'Detectar ajustes',
  test: 'Comprobar predicciones',
  detection: 'Detección',
  backtest: 'Comprobación de las predicciones',
  acceptAll: 'Aceptar todo lo de certeza alta o media ({count})',
  acceptHelp: 'Cada propuesta aparece más abajo, junto a su ajuste, con sus pruebas.',
  nothingNew: 'No se ha encontrado nada que los ajustes no digan ya.',
};

const ptBr: PastWords = {
  heading: 'Configurações e previsões, verificadas com sincronizações passadas',
  text: 'O aplicativo lê registros já sincronizados e propõe configurações. Nada é definido até você aceitar. A leitura leva cerca de um minuto.',
  detect: 'Detectar configurações',
  test: 'Testar previsões',
  detection: 'Detecção',
  backtest: 'Teste das previsões',
  acceptAll: 'Aceitar tudo com certeza alta ou média ({count})',
  acceptHelp: 'Cada proposta aparece abaixo, junto à sua configuração, com as evidências.',
  nothingNew: 'Não foi encontrado nada que as configurações já não digam.',
};

const ja: PastWords = {
  heading: '過去の同期に照らした設定と予測',
  text: '同期済みのレコードを読み込み、設定を提案します。承認するまで何も設定されません。読み込みには1分ほどかかります。',
  detect: '設定を検出',
  test: '予測を検証',
  detection: '検出',
  backtest: '予測の検証',
  acceptAll: '確度が高または中の提案をすべて承認（{count}件）',
  acceptHelp: '各提案は、下の設定の横に根拠とともに表示されます。',
  nothingNew: '設定にまだない内容は見つかりませんでした。',
};

const BY_LANGUAGE: Readonly<Record<string, PastWords>> = { en, nl, de, fr, es, pt: ptBr, ja };

/** @param locale BCP 47; English for a language the product does not speak */
export function pastWordsFor(locale: string): PastWords {
  return BY_LANGUAGE[locale.toLowerCase().split('-')[0] ?? ''] ?? en;
}
