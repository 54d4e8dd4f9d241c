import type { PredictionMessages } from '../../../domain/prediction/index.ts';
import { defineMessages } from '../define-messages.ts';

export const prediction = defineMessages<PredictionMessages, 'nl'>()({
  'match.unset': 'In HubSpot is geen eigenaar ingesteld.',
  'match.unreadable': 'De HubSpot-eigenaar kon niet worden gelezen.',
  'match.queue': 'De HubSpot-eigenaar is een wachtrij.',
  'match.no-email': 'De HubSpot-eigenaar heeft geen e-mailadres om mee te vergelijken.',
  'match.exact':
    'De HubSpot-eigenaar is een actieve Salesforce-gebruiker: naam en e-mailadres zijn in beide systemen gelijk.',
  'match.several': 'Meerdere actieve Salesforce-gebruikers hebben de naam en het e-mailadres van de HubSpot-eigenaar.',
  'match.not-known':
    'De HubSpot-eigenaar is misschien een Salesforce-gebruiker, maar er kon niet genoeg over die gebruiker worden gelezen.',
  'match.case-or-space':
    'Een Salesforce-gebruiker heeft de naam en het e-mailadres van de HubSpot-eigenaar, op hoofdletters of spaties na.',
  'match.name-order':
    'Een Salesforce-gebruiker heeft het e-mailadres van de HubSpot-eigenaar, en dezelfde naam in de andere volgorde.',
  'match.frozen':
    'De HubSpot-eigenaar is een actieve Salesforce-gebruiker, maar bevroren: deze gebruiker kan niet inloggen.',
  'match.partner': 'De HubSpot-eigenaar is een actieve partnergebruiker in Salesforce.',
  'match.others-inactive':
    'De HubSpot-eigenaar is een actieve Salesforce-gebruiker. Andere gebruikers met dezelfde naam en hetzelfde e-mailadres zijn inactief.',
  'match.integration-user': 'De HubSpot-eigenaar is de gebruiker waarmee HubSpot met Salesforce verbonden is.',
  'match.archived-maybe':
    'De HubSpot-eigenaar is gedeactiveerd. {users:or} heeft in Salesforce hetzelfde e-mailadres en telt misschien toch mee.',
  'match.archived-nobody':
    'De HubSpot-eigenaar is gedeactiveerd, en geen actieve Salesforce-gebruiker heeft hetzelfde e-mailadres.',
  'match.guest':
    'De HubSpot-eigenaar komt overeen met een gastgebruiker in Salesforce. Gastgebruikers kunnen geen eigenaar van records zijn.',
  'match.unsupported-type':
    'De Salesforce-gebruiker met de naam en het e-mailadres van de HubSpot-eigenaar is van een type dat HubSpot niet herkent.',
  'match.inactive': 'De HubSpot-eigenaar is inactief in Salesforce.',
  'match.accents-or-nickname':
    'De namen verschillen door accenten of een roepnaam: in HubSpot staat {owner}, in Salesforce {users:or}.',
  'match.sandbox-email': 'In Salesforce eindigt het e-mailadres van {users:or} op ‘.invalid’, zoals in een sandbox.',
  'match.plus-address-or-alias':
    '{users:or} heeft in Salesforce dezelfde naam, maar de e-mailadressen verschillen door een ‘+’-deel of het domein.',
  'match.email-only':
    'Het e-mailadres is gelijk, maar de namen verschillen: in HubSpot staat {owner}, in Salesforce {users:or}.',
  'match.name-only': '{users:or} heeft in Salesforce dezelfde naam, maar een ander e-mailadres.',
  'match.none': 'Geen actieve Salesforce-gebruiker heeft de naam en het e-mailadres van de HubSpot-eigenaar.',
  'match.users-unreadable':
    'De Salesforce-gebruikers konden niet worden gelezen, dus de HubSpot-eigenaar kon niet worden opgezocht.',

  'connection.answered': 'Salesforce heeft op alles geantwoord.',
  'connection.partly': 'Salesforce heeft niet op alles geantwoord. Er ontbreekt: {questions:and}.',
  'connection.not-connected': 'Owner Preflight is niet met Salesforce verbonden.',
  'connection.unavailable': 'Salesforce kon niet worden geraadpleegd.',
  'synced.no-id': 'Het record heeft nog geen Salesforce-ID: de eerste synchronisatie moet nog komen.',
  'synced.deleted': 'Volgens HubSpot is het Salesforce-record verwijderd.',
  'synced.not-found': 'Het record is gekoppeld aan een record dat in Salesforce niet meer bestaat.',
  'synced.owner': 'De eerste synchronisatie is voorbij, en dit is de eigenaar die Salesforce nu toont.',
  'synced.owner-not-read':
    'De eerste synchronisatie is voorbij, maar de eigenaar in Salesforce kon niet worden gelezen.',
  'integration.on': 'De Salesforce-integratie van HubSpot staat aan.',
  'integration.off': 'De Salesforce-integratie van HubSpot is niet geïnstalleerd.',
  'integration.paused': 'De Salesforce-integratie van HubSpot is gepauzeerd.',
  'integration.unknown': 'We gaan ervan uit dat de Salesforce-integratie van HubSpot aanstaat.',
  'sync.no-email':
    'De contactpersoon heeft geen e-mailadres. HubSpot synchroniseert alleen contactpersonen die er een hebben.',
  'sync.no-segment': 'Er is geen inclusiesegment: elke contactpersoon met een e-mailadres synchroniseert.',
  'sync.member': 'De contactpersoon zit in het inclusiesegment.',
  'sync.not-member': 'De contactpersoon zit niet in het inclusiesegment.',
  'sync.not-member-but-exists':
    'De contactpersoon zit niet in het inclusiesegment. De persoon staat al in Salesforce, maar HubSpot stuurt geen wijzigingen.',
  'sync.segment-unknown':
    'We weten niet of er een inclusiesegment is. We gaan ervan uit dat de contactpersoon synchroniseert.',
  'sync.company-off': 'De synchronisatie van bedrijven staat uit.',
  'sync.company-unknown': 'We weten niet of de synchronisatie van bedrijven aanstaat. We gaan ervan uit van wel.',
  'sync.company-new':
    'Je account gebruikt de nieuwe bedrijvensynchronisatie van HubSpot. Hoe die accounts vindt is niet gedocumenteerd, dus dit is een inschatting.',
  'sync.company-not-member': 'Het bedrijf zit niet in het inclusiesegment voor bedrijven.',
  'sync.company-qualifies': 'Een contactpersoon van het bedrijf maakt synchronisatie mogelijk.',
  'sync.company-no-contacts': 'Het bedrijf heeft geen contactpersonen, dus er wordt geen account aangemaakt.',
  'sync.company-all-leads':
    'Alle contactpersonen van het bedrijf synchroniseren met Salesforce-leads, dus er wordt geen account aangemaakt.',
  'sync.company-none-in-segment': 'Geen contactpersoon van het bedrijf zit in het inclusiesegment.',
  'sync.company-contacts-unknown':
    'We weten niet of een contactpersoon van het bedrijf synchronisatie mogelijk maakt. We gaan ervan uit van wel.',
  'sync.deal-off': 'De synchronisatie van deals staat uit.',
  'sync.deal-on': 'De synchronisatie van deals staat aan.',
  'sync.deal-unknown': 'We weten niet of de synchronisatie van deals aanstaat. We gaan ervan uit van wel.',
  'sync.fields-missing': 'Salesforce heeft een waarde nodig voor {fields:and}, en die ontbreekt.',
  'sync.value-not-listed': '‘{value}’ staat niet in de lijst met waarden van Salesforce voor {field}.',
  'record.unreadable': 'We konden niet nagaan of het record al in Salesforce bestaat.',
  'record.none': 'Salesforce heeft geen lead of contactpersoon met dit e-mailadres.',
  'record.one-lead': 'Salesforce heeft één lead met dit e-mailadres, van {owner}.',
  'record.one-contact': 'Salesforce heeft één contactpersoon met dit e-mailadres, van {owner}.',
  'record.several-same-owner': {
    one: 'Salesforce heeft {count} record met dit e-mailadres, van {owner}.',
    other: 'Salesforce heeft {count} records met dit e-mailadres, allemaal van {owner}.',
  },
  'record.several-owners': {
    one: 'Salesforce heeft {count} record met dit e-mailadres.',
    other: 'Salesforce heeft {count} records met dit e-mailadres. HubSpot synchroniseert met een daarvan.',
  },
  'record.only-converted':
    'Salesforce heeft alleen een geconverteerde lead met dit e-mailadres, en geen contactpersoon.',
  'record.conversion-unknown':
    'Salesforce heeft een lead met dit e-mailadres, van {owner}. We konden niet lezen of die geconverteerd is.',
  'record.account': 'Een contactpersoon van het bedrijf hoort bij een account van {owner}.',
  'record.accounts-several-owners': {
    one: 'De contactpersonen van het bedrijf horen bij {count} account.',
    other: 'De contactpersonen van het bedrijf horen bij {count} accounts. HubSpot synchroniseert met een daarvan.',
  },
  'record.no-account':
    'Geen contactpersoon van het bedrijf leidt naar een account, dus er wordt een nieuwe aangemaakt, ook als er al een met dezelfde naam is.',
  'record.deal': 'HubSpot zoekt niet naar een bestaande opportunity, maar maakt een nieuwe aan.',
  'existing.active': 'Het record heeft in Salesforce al een actieve eigenaar, die bij de eerste synchronisatie blijft.',
  'existing.queue': 'De lead zit in Salesforce al in een wachtrij en blijft daar.',
  'existing.inactive': 'Het record heeft in Salesforce al een eigenaar, die inactief is.',
  'existing.activity-unknown':
    'Het record heeft in Salesforce al een eigenaar. We konden niet lezen of die gebruiker actief is.',
  'create.setting-unknown': 'We weten niet of je HubSpot-account in Salesforce leads of contactpersonen aanmaakt.',
  'fallback.integration-user':
    'Nieuwe records zonder overeenkomende eigenaar gaan naar de gebruiker waarmee HubSpot verbonden is.',
  'fallback.integration-user-unnamed':
    'Nieuwe records zonder overeenkomende eigenaar gaan naar de gebruiker waarmee HubSpot verbonden is. We weten niet wie dat is.',
  'rules.unreadable': 'Je leadtoewijzingsregels bepalen dit, maar ze konden niet worden gelezen.',
  'rules.none': 'Salesforce heeft geen leadtoewijzingsregel, dus wie de lead aanmaakt is de eigenaar.',
  'rules.none-active': 'Salesforce heeft leadtoewijzingsregels, maar er is er geen actief.',
  'rules.entry': 'Vermelding {entry} van de regel ‘{rule}’ neemt de lead.',
  'rules.entry-inactive':
    'Vermelding {entry} van de regel ‘{rule}’ neemt de lead, maar de genoemde persoon is inactief.',
  'rules.entry-not-read':
    'Vermelding {entry} van de regel ‘{rule}’ neemt de lead. We konden niet lezen of de genoemde persoon actief is.',
  'rules.entry-keeps-owner': 'Vermelding {entry} van de regel ‘{rule}’ neemt de lead en laat de eigenaar zoals die is.',
  'rules.shipped': 'De voorbeeldregel van Salesforce is actief. Die wijst elke lead aan één persoon toe.',
  'rules.no-entry': 'Geen vermelding van de regel ‘{rule}’ neemt de lead, dus die gaat naar de standaardleadeigenaar.',
  'rules.undecided':
    'We kunnen niet zeggen welke vermelding van de regel ‘{rule}’ de lead neemt. Mogelijk: {entries:or}.',
  'rules.undecided-or-none':
    'We kunnen niet zeggen welke vermelding van de regel ‘{rule}’ de lead neemt. Mogelijk: {entries:or}, of geen ervan.',
  'rules.one-left':
    'Elke vermelding van de regel ‘{rule}’ die de lead kan nemen, noemt dezelfde eigenaar. Mogelijk: {entries:or}.',
  'rules.round-robin': 'De regel ‘{rule}’ verdeelt leads bij toerbeurt.',
  'rules.left-out': 'We lieten delen van de regel weg die we niet kennen: {elements:and}.',

  'or.email-user': '{owner}, als hetzelfde e-mailadres voor HubSpot genoeg is',
  'or.matched-user': '{owner}, als HubSpot de eigen eigenaar doorgeeft',
  'or.matched-user-unknown': 'de Salesforce-gebruiker die de HubSpot-eigenaar is, als die bestaat',
  'or.maybe-user': '{owner}, als HubSpot deze gebruiker als dezelfde persoon ziet',
  'or.by-rules': '{owner}, volgens je leadtoewijzingsregels',
  'or.by-rules-unknown': 'wie je leadtoewijzingsregels aanwijzen',
  'or.integration-user': '{owner}, waarmee HubSpot verbonden is',
  'or.integration-user-unnamed': 'de gebruiker waarmee HubSpot verbonden is',
  'or.default-owner': '{owner}, als standaardleadeigenaar',
  'or.default-owner-unnamed': 'de standaardleadeigenaar',
  'or.inactive-stays': '{owner}, die inactief is, blijft de eigenaar',
  'or.existing-stays': '{owner} blijft de eigenaar',
  'or.queue': 'de wachtrij {owner}',
  'or.as-lead': '{owner}, als er een lead wordt aangemaakt',
  'or.as-contact': '{owner}, als er een contactpersoon wordt aangemaakt',
  'or.as-lead-unknown': 'iemand anders, als er een lead wordt aangemaakt',
  'or.as-contact-unknown': 'iemand anders, als er een contactpersoon wordt aangemaakt',
  'or.new-record': '{owner}, als er een nieuw record wordt aangemaakt',
  'or.new-record-unknown': 'iemand anders, als er een nieuw record wordt aangemaakt',
  'or.entry': '{owner}, als vermelding {entry} van de regel de lead neemt',
  'or.inactive-assignee': '{owner}, hoewel inactief',
  'or.rules-on-update': 'je leadtoewijzingsregels kiezen iemand anders',
  'or.sync-error': 'een synchronisatiefout in plaats van een eigenaar',

  'do.assign-to-me': 'Wijs het aan jezelf toe: je zou de eigenaar in Salesforce worden.',
  'do.choose-matching-owner': 'Kies een eigenaar met dezelfde naam en hetzelfde e-mailadres in HubSpot en Salesforce.',
  'do.choose-active-owner': 'Kies een eigenaar die actief is in HubSpot en Salesforce.',
  'do.choose-owner-with-email': 'Kies een eigenaar met een e-mailadres in HubSpot.',
  'do.choose-who-can-log-in': 'Kies een eigenaar die in Salesforce kan inloggen.',
  'do.choose-rep': 'Kies een verkoper als eigenaar in plaats van de gebruiker waarmee HubSpot verbonden is.',
  'do.choose-person': 'Kies een persoon als eigenaar in plaats van een wachtrij.',
  'do.choose-before-joining': 'Kies nu de juiste eigenaar, voordat het record begint te synchroniseren.',
  'do.change-in-salesforce': 'Maak {owner} de eigenaar in Salesforce.',
  'do.change-in-salesforce-any': 'Wijzig de eigenaar in Salesforce.',
  'do.check-converted': 'Controleer het e-mailadres van de contactpersoon die de lead werd.',
  'do.merge-duplicates': 'Voeg de duplicaten in Salesforce samen voordat het record synchroniseert.',
  'do.keep-one-account': 'Koppel het bedrijf alleen aan contactpersonen van één Salesforce-account.',
  'do.fix-email': 'Gebruik voor {owner} in beide systemen hetzelfde e-mailadres.',
  'do.fix-email-unless':
    'Gebruik voor {owner} in beide systemen hetzelfde e-mailadres, tenzij je bedrijf ze bewust gescheiden houdt.',
  'do.fix-name': 'Gebruik voor {owner} in beide systemen dezelfde naam.',
  'do.fix-name-unless':
    'Gebruik voor {owner} in beide systemen dezelfde naam, tenzij je bedrijf ze bewust gescheiden houdt.',
  'do.make-identical':
    'Schrijf naam en e-mailadres van {owner} in beide systemen precies hetzelfde. In HubSpot staat {hubspot}, in Salesforce {salesforce}.',
  'do.make-identical-unless':
    'Schrijf naam en e-mailadres van {owner} in beide systemen precies hetzelfde, tenzij je bedrijf ze bewust gescheiden houdt. In HubSpot staat {hubspot}, in Salesforce {salesforce}.',
  'do.add-email': 'Voeg het e-mailadres van de contactpersoon toe, nadat de eigenaar is ingesteld.',
  'do.fill-fields': 'Vul {fields:and} in, nadat de eigenaar is ingesteld.',
  'do.correct-value': 'Wijzig {field} van ‘{value}’ in een waarde die Salesforce kent.',
  'do.retry': 'Probeer het over een minuut opnieuw.',
  'do.set-setting': {
    by: 'setting',
    of: {
      integration: 'Leg in de instellingen van de app vast of de Salesforce-integratie van HubSpot aanstaat.',
      contactsBecome:
        'Leg in de instellingen van de app vast of nieuwe contactpersonen in Salesforce leads of contactpersonen worden.',
      companySync:
        'Leg in de instellingen van de app vast of de synchronisatie van bedrijven aanstaat, en welke: klassiek of nieuw.',
      dealSync: 'Leg in de instellingen van de app vast of de synchronisatie van deals aanstaat.',
      inclusion: 'Leg het inclusiesegment vast in de instellingen van de app, of dat er geen is.',
      companyContacts:
        'Leg het inclusiesegment en wat nieuwe contactpersonen worden vast in de instellingen van de app.',
      companyInclusion: 'Leg het inclusiesegment voor bedrijven vast in de instellingen van de app, of dat er geen is.',
      integrationUser: 'Leg in de instellingen van de app vast met welke Salesforce-gebruiker HubSpot verbonden is.',
      defaultLeadOwner:
        'Leg de standaardleadeigenaar vast in de instellingen van de app. Die staat in Salesforce onder Leadinstellingen.',
    },
  },
  'do.turn-on': {
    by: 'setting',
    of: {
      integration: 'Installeer de Salesforce-integratie van HubSpot.',
      companySync: 'Zet de synchronisatie van bedrijven aan in de Salesforce-integratie van HubSpot.',
      dealSync: 'Zet de synchronisatie van deals aan in de Salesforce-integratie van HubSpot.',
    },
  },
  'do.resume-integration': 'Hervat de Salesforce-integratie van HubSpot.',
  'do.connect-salesforce': 'Verbind Owner Preflight met Salesforce.',
  'do.sign-in-salesforce': 'Vernieuw de aanmelding van de app bij Salesforce in de instellingen.',
  'do.grant-read': {
    by: 'question',
    of: {
      owner: 'Laat de app HubSpot-eigenaren lezen.',
      users: 'Laat Owner Preflight gebruikers in Salesforce lezen.',
      'user-types': 'Laat Owner Preflight type, e-mailadres en status van Salesforce-gebruikers lezen.',
      'user-names': 'Laat Owner Preflight voor- en achternamen van Salesforce-gebruikers lezen.',
      assignees: 'Laat Owner Preflight de gebruikers lezen die je leadtoewijzingsregels noemen.',
      matches: 'Laat Owner Preflight leads, contactpersonen en accounts in Salesforce lezen.',
      conversion: 'Laat Owner Preflight lezen of Salesforce-leads geconverteerd zijn.',
      linkedRecord: 'Laat Owner Preflight het gekoppelde record in Salesforce lezen.',
      queues: 'Laat Owner Preflight wachtrijen in Salesforce lezen.',
      leadRules: 'Laat Owner Preflight je leadtoewijzingsregels lezen, of plak ze in de instellingen van de app.',
    },
  },
  'do.grant-owner-read': 'Laat de app HubSpot-eigenaren lezen.',
  'do.paste-rules': 'Laat Owner Preflight je leadtoewijzingsregels lezen, of plak ze in de instellingen van de app.',
  'do.join-segment': 'Voeg het record toe aan het inclusiesegment, nadat de eigenaar is ingesteld.',
  'do.associate-contact':
    'Koppel een contactpersoon die met een Salesforce-contactpersoon synchroniseert, of synchroniseer het bedrijf handmatig.',
  'do.deduplicate-user': 'Deactiveer of hernoem op één na alle Salesforce-gebruikers {users:and}.',
  'do.reactivate-assignee': 'Noem in de leadtoewijzingsregel iemand die actief is in plaats van {owner}.',
  'do.change-after-sync': 'Stel de eigenaar in HubSpot na de eerste synchronisatie opnieuw in.',
  'do.check-salesforce-card':
    'Bekijk de Salesforce-kaart van dit record in HubSpot, en synchroniseer het van daaruit opnieuw.',
  'do.nothing': 'Je hoeft niets te doen.',

  'caveat.before-save':
    'Deze automatiseringen draaien voordat Salesforce het record opslaat en kunnen de eigenaar instellen: {names:and}. Een leadtoewijzingsregel kan dat nog overschrijven.',
  'caveat.after-save':
    'Deze automatiseringen draaien nadat Salesforce het record opslaat en kunnen de eigenaar wijzigen: {names:and}.',
  'caveat.automation-unread':
    'Als een flow of trigger in Salesforce de eigenaar instelt, kan het resultaat anders zijn.',
  'caveat.no-automation': 'Er is geen actieve flow of trigger gevonden die de eigenaar kan instellen.',
  'caveat.unmatched-on-purpose':
    'Je bedrijf houdt eigenaren in HubSpot en Salesforce bewust gescheiden, zodat Salesforce beslist. Vraag je beheerder voordat je de eigenaar wijzigt.',
  'caveat.segment-race':
    'In zeldzame gevallen synchroniseert een record voordat HubSpot het segment opnieuw controleert.',
  'caveat.rules-left-out': 'We lieten delen van de leadtoewijzingsregel weg die we niet kennen: {elements:and}.',
  'caveat.detected': 'Dit hebben we afgeleid uit records die gesynchroniseerd zijn: {settings:and}.',

  'if.lead-field': 'Als {field} ‘{value}’ was',
  'if.lead-field-blank': 'Als {field} leeg was',
  'if.matching-owner': 'Als {owner} de HubSpot-eigenaar was',
  'if.no-owner': 'Als er in HubSpot geen eigenaar was ingesteld',
  'if.name-equal': 'Als {owner} in HubSpot {name} heette',
  'if.email-equal': 'Als {owner} in HubSpot het e-mailadres {email} had',
  'if.owner-active': 'Als {owner} actief was in Salesforce',
  'if.contacts-become': {
    by: 'value',
    of: {
      lead: 'Als nieuwe contactpersonen leads worden',
      contact: 'Als nieuwe contactpersonen contactpersonen worden',
    },
  },

  'setting.name': {
    by: 'setting',
    of: {
      integration: 'of de integratie aanstaat',
      contactsBecome: 'wat nieuwe contactpersonen worden',
      companySync: 'of de synchronisatie van bedrijven aanstaat',
      dealSync: 'of de synchronisatie van deals aanstaat',
      inclusion: 'het inclusiesegment',
      companyContacts: 'of een contactpersoon het bedrijf laat synchroniseren',
      companyInclusion: 'het inclusiesegment voor bedrijven',
      integrationUser: 'de gebruiker waarmee HubSpot verbonden is',
      defaultLeadOwner: 'de standaardleadeigenaar',
    },
  },
  'question.name': {
    by: 'question',
    of: {
      owner: 'de HubSpot-eigenaar',
      users: 'gebruikers',
      'user-types': 'typen gebruikers',
      'user-names': 'namen van gebruikers',
      assignees: 'de gebruikers die de regels noemen',
      matches: 'bestaande records',
      conversion: 'of de lead geconverteerd is',
      linkedRecord: 'het gekoppelde record',
      queues: 'wachtrijen',
      leadRules: 'leadtoewijzingsregels',
    },
  },
});
