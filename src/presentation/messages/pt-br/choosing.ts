import { defineMessages } from '../define-messages.ts';
import type { ChoosingMessages } from '../types/choosing.ts';

export const choosing = defineMessages<ChoosingMessages, 'pt-br'>()({
  'note.frozen': 'Congelado no Salesforce: não consegue entrar.',
  'note.partner': 'Um usuário parceiro no Salesforce.',
  'note.integration-user': 'O usuário com o qual a integração do HubSpot está conectada.',
  'note.case-or-space': 'O nome ou o e-mail difere em maiúsculas ou espaços, por isso é incerto.',
  'note.name-order': 'O Salesforce mostra os nomes na outra ordem, por isso é incerto.',
  'misfit.queue': 'Uma fila, não uma pessoa.',
  'misfit.unreadable': 'Não foi possível ler este proprietário no HubSpot.',
  'misfit.no-email': 'Sem e-mail no HubSpot.',
  'misfit.several': 'Vários usuários do Salesforce têm este nome e este e-mail: {users:and}.',
  'misfit.not-known': 'Não foi possível ler o suficiente sobre {users:and} no Salesforce.',
  'misfit.archived': 'Desativado no HubSpot.',
  'misfit.guest': 'Um usuário convidado no Salesforce; convidados não podem ser proprietários de registros.',
  'misfit.unsupported-type': 'Não é um usuário completo no Salesforce.',
  'misfit.inactive': 'Inativo no Salesforce.',
  'misfit.names-differ': 'Os nomes diferem: “{hubspot}” no HubSpot, “{salesforce}” no Salesforce.',
  'misfit.emails-differ': 'Os e-mails diferem: {hubspot} no HubSpot, {salesforce} no Salesforce.',
  'misfit.sandbox-email': 'O e-mail nesta sandbox do Salesforce termina em “.invalid”: {salesforce}.',
  'misfit.nobody': 'Nenhum usuário do Salesforce tem este nome ou este e-mail.',
  'misfit.headline': '{headline:cap}.',

  'verdict.unknown-owner': 'O HubSpot não conhece este proprietário.',
  'verdict.synced': 'A primeira sincronização já passou, então um proprietário escolhido aqui não decide mais.',
  'verdict.fits': 'Esta pessoa seria proprietária no Salesforce.',
  'verdict.fits-if-it-syncs': 'Esta pessoa seria proprietária no Salesforce assim que o registro sincronizar.',
  'verdict.existing-owner':
    'No Salesforce já pertence a {keepers:or}, e esse proprietário permanece na primeira sincronização. Peça a reatribuição no Salesforce ou escolha novamente depois da sincronização.',
  'verdict.existing-owner-unnamed':
    'Já tem um proprietário no Salesforce, que permanece na primeira sincronização. Peça a reatribuição lá ou escolha novamente depois da sincronização.',
  'verdict.choose-in-field':
    'Escolha {owner} no campo abaixo. O HubSpot salva na hora, e a sincronização pode começar.',
  'verdict.sync-warning':
    'Alterar o proprietário pode iniciar a sincronização. O Salesforce pode ter o registro em minutos, e então o proprietário não é mais escolhido aqui.',
  'limit.existing-owner':
    'No Salesforce já pertence a {keepers:or}, e esse proprietário permanece na primeira sincronização, seja quem for escolhido aqui.',
  'limit.existing-owner-unnamed':
    'Já tem um proprietário no Salesforce, que permanece na primeira sincronização, seja quem for escolhido aqui.',
  'limit.users-unread':
    'Não podemos dizer quem seria proprietário: não foi possível ler os usuários do Salesforce. {why}',
  'limit.salesforce-failed': 'Não podemos dizer quem seria proprietário: {why}',
  'limit.not-connected': 'Não podemos dizer quem seria proprietário: o Salesforce não está conectado.',
  'limit.no-email': 'Escolher um proprietário não muda nada enquanto o contato não tiver e-mail.',
  'limit.settings': 'Seu administrador desativou aqui a escolha de proprietário.',
  'limit.left-out': {
    one: '{count} proprietário não está na lista. Pesquise por nome ou e-mail.',
    many: '{count} de proprietários não estão na lista. Pesquise por nome ou e-mail.',
    other: '{count} proprietários não estão na lista. Pesquise por nome ou e-mail.',
  },

  'change.left-to-person.title': 'O proprietário é alterado no campo do próprio HubSpot',
  'change.left-to-person':
    'Seu administrador deixou isso para o campo de proprietário do HubSpot, que salva em seu nome. Nada foi alterado.',
  'change.left-to-nobody': 'Seu administrador desativou aqui a alteração de proprietário. Nada foi alterado.',
  'change.already.title': 'Esta pessoa já é proprietária',
  'change.already': 'Nada foi alterado.',
  'change.done.title': '{owner} agora é proprietário no HubSpot',
  'change.done-syncs':
    'O HubSpot salvou. A alteração inicia a primeira sincronização, que leva o proprietário ao Salesforce.',
  'change.done-syncs-later':
    'O HubSpot salvou. A primeira sincronização levará o proprietário ao Salesforce assim que o registro sincronizar.',
  'change.undone.title': 'A alteração foi desfeita',
  'change.undone': '{owner} voltou a ser proprietário no HubSpot.',
  'change.undone-nobody': 'O registro não tem proprietário no HubSpot, como antes.',
  'change.owner-changed.title': 'Outra pessoa alterou o proprietário',
  'change.by-set': '{by} definiu {owner}.',
  'change.by-removed': '{by} removeu o proprietário.',
  'change.by-unknown': 'O proprietário não é mais o que você viu.',
  'change.theirs': '{what} Sua escolha não foi salva.',
  'change.theirs-after-ours': '{what} Sua escolha tinha sido salva pouco antes e foi substituída.',
  'change.both-at-once':
    '{what} Vocês alteraram o proprietário ao mesmo tempo. Sua escolha está salva; combine com essa pessoa.',
  'change.synced.title': 'O registro foi sincronizado nesse meio-tempo',
  'change.synced': 'No Salesforce pertence a {owners:or}. Sua escolha não foi salva.',
  'change.synced-unread': 'Não foi possível ler quem é proprietário no Salesforce. Sua escolha não foi salva.',
  'change.synced-written-unread':
    'Sua escolha foi salva logo após a sincronização, então a partir de agora vale a alteração mais recente de qualquer um dos lados.',
  'change.synced-written':
    'No Salesforce pertence a {owners:or}. Sua escolha foi salva logo após a sincronização, então a partir de agora vale a alteração mais recente de qualquer um dos lados.',
  'change.no-longer-matches.title': 'Esta pessoa não seria proprietária no Salesforce',
  'change.no-longer-matches':
    '{owner} não seria mais proprietário no Salesforce. Nada foi alterado. Verifique novamente para ver o motivo.',
  'change.not-checked.title': 'Não foi possível consultar o Salesforce',
  'change.not-checked': '{why} Nada foi alterado.',
  'change.not-connected': 'O Salesforce não está conectado. Nada foi alterado.',
  'change.not-allowed.title': 'O HubSpot não permite isso ao Owner Preflight',
  'change.not-allowed':
    'Peça ao seu administrador que aceite novamente as permissões do aplicativo, com acesso de gravação. Nada foi alterado.',
  'change.refused.title': 'O HubSpot não aceitou este proprietário',
  'change.refused': '{why} Nada foi alterado.',
  'change.not-confirmed.title': 'O HubSpot não confirmou a alteração',
  'change.not-confirmed': 'Talvez o proprietário tenha sido salvo. É seguro tentar novamente: nada é salvo duas vezes.',
  'refused.invalid-owner': 'Este proprietário não pode mais receber registros.',
  'refused.no-property':
    'A propriedade {property} não existe. Seu administrador pode criá-la ou corrigir “trailProperty” nas configurações do aplicativo.',
  'refused.validation': 'Talvez uma regra de validação da sua conta não permita isso.',
  'refused.code': 'O código do HubSpot para o motivo é {code}.',
  'undo.to': 'Desfazer: voltar para {owner}',
  'undo.to-nobody': 'Desfazer: voltar a ficar sem proprietário',
  'by.app': 'Um aplicativo',
  'by.salesforce': 'Salesforce',
  'by.workflow': 'Um workflow',
  'by.import': 'Uma importação',
  'by.unknown': 'Alguém',
  'trail.changed':
    '{at}, Owner Preflight para {viewer} (usuário {user}): proprietário {from} → {to}, proprietário previsto no Salesforce {predicted}',
  'trail.taken-back':
    '{at}, Owner Preflight para {viewer} (usuário {user}): proprietário {from} → {to}, alteração desfeita',
  'trail.as-the-page-said': '{name}, segundo a página,',
  'trail.named': '{name}',
  'trail.nobody': 'ninguém',
  'trail.somebody': 'alguém',
});
