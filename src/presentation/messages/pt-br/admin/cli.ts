import { defineMessages } from '../../define-messages.ts';
import type { CliMessages } from '../../types/cli.ts';

export const cli = defineMessages<CliMessages, 'pt-br'>()({
  'table.lead': 'o lead',
  'table.outcome': 'resultado',
  'table.entry': 'entrada',
  'table.assignee': 'atribuído a',
  'table.leads': 'nº de leads',
  'table.undecided': 'indefinidos',
  'table.finding': 'achado',
  'table.before': 'antes',
  'table.after': 'depois',
  'lead.at-line': 'linha {line:plain}',
  'outcome.entry': 'entrada',
  'outcome.none': 'nenhuma',
  'outcome.undecided': 'indefinido',
  'outcome.no-active-rule': 'sem regra ativa',
  'assignee.nobody': '(não reatribuído)',
  'assignee.of-type': { by: 'type', of: { User: '{name} (usuário)', Queue: '{name} (fila)' } },
  'assignee.type': { by: 'type', of: { User: 'usuário', Queue: 'fila' } },
  'possible.entries': 'entrada {entries:or}',
  'possible.none': 'nenhuma',
  'hands.entry': 'entrada {entry:plain}: {who}',
  'hands.no-entry': 'nenhuma entrada',

  'summary.rule': 'Regra: {rule}',
  'summary.no-rule': 'Regra: nenhuma está ativa',
  'summary.leads': 'Leads: {leads} (recebidos por uma entrada {entry}, por nenhuma {none}, indefinidos {undecided})',
  'summary.never-reached': 'Entradas que não receberam nenhum lead aqui, nem dos indefinidos: {entries:and}',
  'summary.never-reached-none': 'Entradas que não receberam nenhum lead aqui, nem dos indefinidos: nenhuma',
  'summary.unreachable': 'Entradas que nunca podem receber um lead:',
  'summary.unreachable-none': 'Entradas que nunca podem receber um lead: nenhuma encontrada',
  'summary.unreachable-entry': 'entrada {entry:plain}: {finding}',
  'summary.progress': '{count} leads, {rate} por segundo',
  'checked-rule.title': 'Regra: {rule} (entradas: {entries}, achados: {findings})',
  'changes.title': 'Leads que mudam de proprietário: {count}',
  'explained.title': {
    by: 'object',
    of: { contact: 'Contato {id}', company: 'Empresa {id}', deal: 'Negócio {id}' },
  },
  'explained.decided-by': 'Linha {row} da tabela de decisão ({path})',

  'refused.at': '{place}: {problem}',
  'refused.unreadable': 'não pode ser lido ({reason})',
  'unreadable.missing': 'este arquivo não existe',
  'unreadable.directory': 'é uma pasta; informe um arquivo dentro dela',
  'unreadable.permission': 'sem permissão para ler',
  'unreadable.other': '{detail}',
  'refused.not-json': 'não é JSON: {detail}',
  'refused.not-json-lead': 'não é JSON: {detail}; esperava-se um objeto JSON de campos de lead',
  'refused.not-utf8': 'não é UTF-8; salve o arquivo como UTF-8',
  'refused.not-utf8-soon': 'não é UTF-8 aqui ou logo depois; salve o arquivo como UTF-8',
  'refused.case-rules': 'regras de atribuição de casos; esperavam-se regras de atribuição de leads',
  'refused.no-rule': 'não existe a regra “{rule}”; --rule aceita {names:or}',
  'refused.no-rule-in-file': 'não existe a regra “{rule}”; o arquivo não tem regras',
  'refused.rules-xml': 'esperavam-se regras de atribuição de leads como XML de metadados do Salesforce: {problem}',
  'refused.line-too-long': 'maior que {megabytes} MB; esperava-se um lead por linha',
  'refused.lead': 'esperava-se um objeto JSON de campos de lead, encontrado: {found}',
  'refused.field': 'campo “{field}”: esperava-se texto, número, booleano ou null, encontrado: {found}',
  'refused.field-too-large': 'campo “{field}”: esperava-se um número até 1.8e308, encontrado um maior',
  'found.type': {
    by: 'type',
    of: {
      array: 'uma lista',
      null: 'o valor null',
      object: 'um objeto',
      string: 'um texto',
      number: 'um número',
      boolean: 'um booleano',
    },
  },
  'refused.csv-separator': 'esperavam-se nomes de campo separados por vírgulas, encontrado: {found}',
  'refused.csv-no-name': 'esperava-se um nome de campo na coluna {column:plain}, ela está vazia',
  'refused.csv-twice': 'a coluna “{name}” aparece duas vezes',
  'refused.csv-cells': 'esperavam-se tantas células quantas há no cabeçalho',
  'refused.csv-open-quote': 'uma célula entre aspas nunca é fechada',
  'refused.csv-stray-quote':
    'há uma aspa onde não se espera; escreva "" para uma aspa dentro de uma célula entre aspas',
  'refused.csv': 'não é CSV: {detail}',
  'refused.time':
    'esperava-se um horário ISO 8601, por exemplo 2026-11-24 ou 2026-11-24T09:00:00Z, encontrado: “{text}”',
  'refused.users': 'esperava-se uma lista de usuários ou um objeto com "users" e "queues"',
  'refused.against-leads': '--against e --leads andam juntos: informe os dois ou nenhum',
  'refused.two-inputs': '{first} e {second}: só um deles pode ser a entrada padrão',
  'warned.left-out': {
    by: 'problem',
    of: {
      unknown: '{path} não é conhecido e foi ignorado',
      repeated: '{path} aparece pela segunda vez e foi ignorado',
      'inside-text': '{path} está dentro de um texto e foi ignorado',
    },
  },
  'warned.left-out-text': '{what}: {text}',
  'warned.several-active': {
    one: '{count} regra está ativa; a primeira, “{first}”, é avaliada',
    many: '{count} regras estão ativas; a primeira, “{first}”, é avaliada',
    other: '{count} regras estão ativas; a primeira, “{first}”, é avaliada',
  },
  'warned.several-named': {
    one: '{count} regra se chama “{rule}”; a primeira é avaliada',
    many: '{count} regras se chamam “{rule}”; a primeira é avaliada',
    other: '{count} regras se chamam “{rule}”; a primeira é avaliada',
  },
  'warned.entry': 'entrada {entry:plain}: {finding}',
  'warned.none-active': 'nenhuma regra está ativa; todas são verificadas',
  'warned.no-rules': 'nenhuma regra está ativa; o arquivo não tem regras',
  'warned.unknown-settings': 'nenhuma configuração tem este nome, ignorado: {names:and}',

  'help.usage': 'Uso:',
  'help.arguments': 'Argumentos:',
  'help.options': 'Opções:',
  'help.commands': 'Comandos:',
  'help.default': '(padrão: {value})',
  'help.choices': '({values:or})',
  'help.option-help': 'mostra esta ajuda',
  'help.command-help': 'mostra a ajuda de um comando',
  'help.how-to': '(--help mostra as opções)',
  'help.option-language': 'idioma dos textos: {languages} (qualquer outro: inglês)',
  'help.preflight':
    'Owner Preflight na linha de comando: teste antes regras e situações a partir de arquivos. Só audit e os comandos com --env consultam o HubSpot e o Salesforce.',
  'help.option-rules': 'Lead.assignmentRules-meta.xml como o Salesforce o entrega',
  'help.option-now': 'hoje para as datas relativas das regras, ISO 8601, UTC (padrão: o relógio)',
  'help.option-created-by': 'ID ou nome do usuário de integração, para critérios sobre criador e proprietário',
  'help.explain':
    'Prevê quem será o proprietário de um registro no Salesforce após a primeira sincronização, e mostra cada verificação.',
  'help.explain-situation':
    'situação como JSON: um objeto, ou uma lista para uma lista de resultados; “-” lê a entrada padrão',
  'help.explain-format': 'json para programas, table para pessoas',
  'help.explain-more': `
O arquivo de situação contém os fatos de um registro: o registro e o proprietário no HubSpot, as configurações do
aplicativo e o que o Salesforce respondeu. O resultado indica a linha da tabela de decisão que decidiu, as linhas
percorridas, os proprietários previstos (um: este; vários: um destes; nenhum: não se sabe) e cada verificação com o que a
sustenta.

Status de saída: 0 quando cada situação foi explicada, 2 quando a entrada não serve; a mensagem indica o caminho JSON.

Exemplo:
  $ npm run -s preflight -- explain --situation examples/situation.json --format table`,
  'help.simulate': 'Diz qual entrada das regras de atribuição de leads recebe cada lead de um arquivo, e por quê.',
  'help.simulate-leads': 'leads como linhas JSON ou como CSV; “-” lê a entrada padrão',
  'help.simulate-rule': 'avalia esta regra, ativa ou não (padrão: a ativa)',
  'help.simulate-input': 'forma dos leads (padrão: csv para um arquivo que termina em .csv, senão jsonl)',
  'help.simulate-format': 'jsonl para programas, csv para planilhas, table para pessoas',
  'help.simulate-summary':
    'em vez de uma linha por lead: leads por entrada e destinatário, e entradas que não receberam nenhum ou nunca podem',
  'help.simulate-more': `
Leads como linhas JSON: um objeto de nomes de campo de lead por linha. Um campo ausente é desconhecido, null é vazio.
Leads como CSV: um cabeçalho de nomes de campo de lead. Uma coluna ausente é desconhecida, uma célula vazia é vazia.
"$id" volta no resultado; sem ele, o resultado indica a linha. Cada novo lead também tem data de criação (o momento da
sincronização), não está convertido, e foi criado por e pertence ao usuário de integração: veja --created-by.

Uma linha do resultado contém: $id ou line, rule, outcome (entry, none, undecided ou no-active-rule), entry (a partir de
1), assignee, possible (com undecided: as entradas que ainda podem receber o lead, 0 se talvez nenhuma) e trace (cada
entrada testada, com seus critérios, o valor visto e, se desconhecido, o que decidiria).

Status de saída: 0 quando cada lead foi avaliado, decidido ou não; 2 quando um arquivo não pode ser usado: a mensagem
indica arquivo, linha e motivo, e os resultados das linhas anteriores estão completos.

Exemplo:
  $ npm run -s preflight -- simulate --rules examples/Lead.assignmentRules-meta.xml --leads examples/leads.jsonl`,
  'help.option-sample': 'registros, proprietários e organização em JSON; “-” lê a entrada padrão',
  'help.option-env': 'ou: lê-los dos dois sistemas, com os quatro segredos da instalação em um arquivo',
  'help.option-resume': 'com --env: onde guardar o que foi reunido, para continuar depois',
  'help.detect-settings': 'Propõe as configurações que nenhuma API informa, a partir de registros já sincronizados.',
  'help.detect-settings-json': 'as propostas em JSON e as configurações para colar',
  'help.detect-settings-more': `
Nada é alterado: um administrador aceita ou não as propostas. A certeza é o limite inferior do intervalo de Wilson de 95% dos
registros que concordam: high a partir de 0,9, medium a partir de 0,75, low a partir de 0,4; abaixo disso, e com menos de 3
registros, nada é proposto. Com --json, "settings" contém os valores high e medium, no formato de docs/reference/settings.md.

Com --env, registros e históricos são lidos com as credenciais da própria instalação; o arquivo é o do check-install. Só leituras
são enviadas: no máximo 7 solicitações por segundo ao HubSpot, além de 5 buscas. Um comando interrompido continua com o
arquivo --resume. Ele contém dados de registros e é apagado no fim.

Código de saída: 0 se os registros foram lidos, 2 se não; a mensagem indica o caminho JSON ou o sistema.

Exemplos:
  $ npm run -s preflight -- detect-settings --env .env
  $ npm run -s preflight -- detect-settings --sample examples/sample.json
  $ npm run -s preflight -- detect-settings --sample - --json < examples/sample.json > proposals.json
  $ npm run -s preflight -- backtest --sample examples/sample.json --settings proposals.json`,
  'help.backtest': 'Decide de novo as primeiras sincronizações passadas e diz quantas previsões acertaram.',
  'help.backtest-settings':
    'configurações em JSON (docs/reference/settings.md) ou um resultado de detect-settings --json',
  'help.backtest-since': 'com --env: só registros criados no HubSpot desde então, p. ex. 2026-01-31',
  'help.backtest-limit': 'com --env: registros de cada objeto, os mais novos primeiro',
  'help.backtest-format': 'table para pessoas, json para programas, csv com uma linha por registro',
  'help.backtest-json': 'o mesmo que --format json',
  'help.backtest-more': `
Cada registro é decidido com o que se sabia na primeira sincronização: o proprietário da época, os valores do lead na criação, os
usuários e as regras de hoje. Uma previsão que nomeia um proprietário acerta ou erra; se nomeia vários, ou nenhum, fica em
aberto. Registros que não mostram nada são contados por motivo e não comparados.

Com --env, registros e históricos são lidos com as credenciais da própria instalação; o arquivo é o do check-install. Só leituras
são enviadas: no máximo 7 solicitações por segundo ao HubSpot, além de 5 buscas. Um comando interrompido continua com o
arquivo --resume. Ele contém dados de registros e é apagado no fim.

Código de saída: 0 se os registros foram lidos, 2 se não; a mensagem indica o caminho JSON ou o sistema.

Exemplos:
  $ npm run -s preflight -- backtest --sample examples/sample.json --settings examples/settings.json
  $ npm run -s preflight -- backtest --sample examples/sample.json --settings examples/settings.json --format csv
  $ npm run -s preflight -- backtest --env .env --since 2026-01-01 --limit 5000`,
  'help.audit':
    'Prevê o que acontece com cada registro que ainda não foi sincronizado, consultando o HubSpot e o Salesforce. Nada é gravado.',
  'help.audit-env': 'um arquivo com os quatro segredos da instalação, como para check-install',
  'help.audit-object': 'objetos, separados por vírgulas: {objects} (padrão: todos)',
  'help.audit-segment': 'somente membros deste segmento',
  'help.audit-owner': 'somente registros deste proprietário do HubSpot',
  'help.audit-format': 'table para números; csv ou jsonl para cada registro',
  'help.audit-resume': 'salva o andamento neste arquivo e continua a partir dele na próxima execução',
  'help.audit-more': `
Os registros aparecem na ordem em que são decididos. O HubSpot permite 5 pesquisas de 200 registros por segundo; 100.000
registros levam cerca de dois minutos. O andamento vai para a saída de erro padrão.

Código de saída: 0 se tudo terminou, 1 se a auditoria terminou antes do fim, 2 se as opções ou os arquivos não servem.

Exemplo:
  $ npm run -s preflight -- audit --env secrets.env --object contact --format csv > audit.csv`,
  'help.check-rules': 'Encontra o que há de errado nas regras de atribuição de leads: para administradores e para CI.',
  'help.check-rules-rule': 'verifica esta regra (padrão: a ativa; todas se nenhuma estiver ativa)',
  'help.check-rules-users':
    'os usuários da organização como JSON, e suas filas: encontra destinatários que não podem receber leads',
  'help.check-rules-against': 'uma versão anterior das regras: diz quais leads mudam de proprietário',
  'help.check-rules-leads': 'leads para --against, como em simulate',
  'help.check-rules-json': 'achados e mudanças como JSON',
  'help.check-rules-more': `
Achados:
  unreachable        entradas anteriores recebem todos os seus leads, ou os critérios se contradizem
  overlap            um lead atende a esta entrada e a uma anterior que pede os mesmos campos ou menos e o atribui a
                     outra pessoa. Uma anterior que pede mais, ou cujos leads todos atendem à posterior, é uma exceção
                     antes do caso geral, e não um achado
  no-catch-all       podem sobrar leads para o proprietário de leads padrão
  inactive-assignee  a entrada atribui a um usuário inativo (--users)
  unknown-assignee   a entrada atribui a um usuário ou a uma fila que não está na lista (--users)
  cut-list           uma lista foi cortada no limite do Salesforce de 255 caracteres
  unknown-operation  o Salesforce não tem esse operador

--users aceita {users}, ou {queues}.
--json mostra {json};
entry é null para um achado sobre a regra inteira, e changes aparece com --against.

Status de saída: 0 quando nada foi encontrado, 1 quando algo foi, 2 quando um arquivo não pode ser usado. Leads que
mudam de proprietário não são achados.

Exemplo:
  $ npm run -s preflight -- check-rules --rules examples/Lead.assignmentRules-meta.xml`,
});
