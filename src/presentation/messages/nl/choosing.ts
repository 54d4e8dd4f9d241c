import { defineMessages } from '../define-messages.ts';
import type { ChoosingMessages } from '../types/choosing.ts';

export const choosing = defineMessages<ChoosingMessages, 'nl'>()({
  'note.frozen': 'Bevroren in Salesforce: kan niet inloggen.',
  'note.partner': 'Een partnergebruiker in Salesforce.',
  'note.integration-user': 'De gebruiker waarmee de HubSpot-integratie verbonden is.',
  'note.case-or-space': 'Naam of e-mailadres verschilt in hoofdletters of spaties, dus dit is onzeker.',
  'note.name-order': 'Salesforce toont de namen in de andere volgorde, dus dit is onzeker.',
  'misfit.queue': 'Een wachtrij, geen persoon.',
  'misfit.unreadable': 'Deze eigenaar kon niet uit HubSpot worden gelezen.',
  'misfit.no-email': 'Geen e-mailadres in HubSpot.',
  'misfit.several': 'Meerdere Salesforce-gebruikers hebben deze naam en dit e-mailadres: {users:and}.',
  'misfit.not-known': 'We konden niet genoeg over {users:and} in Salesforce lezen.',
  'misfit.archived': 'Gedeactiveerd in HubSpot.',
  'misfit.guest': 'Een gastgebruiker in Salesforce; gasten kunnen geen eigenaar van records zijn.',
  'misfit.unsupported-type': 'Geen volwaardige gebruiker in Salesforce.',
  'misfit.inactive': 'Inactief in Salesforce.',
  'misfit.names-differ': 'Namen verschillen: ‘{hubspot}’ in HubSpot, ‘{salesforce}’ in Salesforce.',
  'misfit.emails-differ': 'E-mailadressen verschillen: {hubspot} in HubSpot, {salesforce} in Salesforce.',
  'misfit.sandbox-email': 'Het e-mailadres in deze Salesforce-sandbox eindigt op ‘.invalid’: {salesforce}.',
  'misfit.nobody': 'Geen Salesforce-gebruiker heeft deze naam of dit e-mailadres.',
  'misfit.headline': '{headline:cap}.',

  'verdict.unknown-owner': 'HubSpot kent deze eigenaar niet.',
  'verdict.synced': 'De eerste synchronisatie is voorbij, dus een hier gekozen eigenaar is niet meer bepalend.',
  'verdict.fits': 'Deze persoon zou de eigenaar in Salesforce worden.',
  'verdict.fits-if-it-syncs': 'Deze persoon zou na synchronisatie de eigenaar in Salesforce worden.',
  'verdict.existing-owner':
    'In Salesforce is dit al van {keepers:or}, en die eigenaar blijft bij de eerste synchronisatie. Laat het in Salesforce opnieuw toewijzen, of kies opnieuw na de synchronisatie.',
  'verdict.existing-owner-unnamed':
    'Dit heeft in Salesforce al een eigenaar, die bij de eerste synchronisatie blijft. Laat het daar opnieuw toewijzen, of kies opnieuw na de synchronisatie.',
  'verdict.choose-in-field':
    'Kies {owner} in het veld hieronder. HubSpot slaat direct op, en de synchronisatie kan beginnen.',
  'verdict.sync-warning':
    'Een andere eigenaar kan de synchronisatie starten. Salesforce kan het record binnen enkele minuten hebben, en dan wordt de eigenaar niet meer hier gekozen.',
  'limit.existing-owner':
    'In Salesforce is dit al van {keepers:or}, en die eigenaar blijft bij de eerste synchronisatie, wie je hier ook kiest.',
  'limit.existing-owner-unnamed':
    'Dit heeft in Salesforce al een eigenaar, die bij de eerste synchronisatie blijft, wie je hier ook kiest.',
  'limit.users-unread':
    'We kunnen niet zeggen wie de eigenaar zou worden: de gebruikers in Salesforce konden niet worden gelezen. {why}',
  'limit.salesforce-failed': 'We kunnen niet zeggen wie de eigenaar zou worden: {why}',
  'limit.not-connected': 'We kunnen niet zeggen wie de eigenaar zou worden: Salesforce is niet verbonden.',
  'limit.no-email': 'Een eigenaar kiezen verandert niets zolang de contactpersoon geen e-mailadres heeft.',
  'limit.settings': 'Je beheerder heeft het kiezen van eigenaren hier uitgeschakeld.',
  'limit.left-out': {
    one: '{count} eigenaar staat niet in de lijst. Zoek op naam of e-mailadres.',
    other: '{count} eigenaren staan niet in de lijst. Zoek op naam of e-mailadres.',
  },

  'change.left-to-person.title': 'De eigenaar wijzig je in het veld van HubSpot zelf',
  'change.left-to-person':
    'Je beheerder laat dit over aan het eigenaarveld van HubSpot, waar HubSpot de wijziging namens jou opslaat. Er is niets gewijzigd.',
  'change.left-to-nobody': 'Je beheerder heeft het wijzigen van eigenaren hier uitgeschakeld. Er is niets gewijzigd.',
  'change.already.title': 'Dit is al de eigenaar',
  'change.already': 'Er is niets gewijzigd.',
  'change.done.title': '{owner} is nu de eigenaar in HubSpot',
  'change.done-syncs':
    'HubSpot heeft het opgeslagen. De wijziging start de eerste synchronisatie, die de eigenaar naar Salesforce brengt.',
  'change.done-syncs-later':
    'HubSpot heeft het opgeslagen. De eerste synchronisatie brengt de eigenaar naar Salesforce zodra het record synchroniseert.',
  'change.undone.title': 'De wijziging is ongedaan gemaakt',
  'change.undone': '{owner} is weer de eigenaar in HubSpot.',
  'change.undone-nobody': 'Het record heeft in HubSpot weer geen eigenaar, zoals eerst.',
  'change.owner-changed.title': 'Iemand anders heeft de eigenaar gewijzigd',
  'change.by-set': '{by} heeft {owner} ingesteld.',
  'change.by-removed': '{by} heeft de eigenaar verwijderd.',
  'change.by-unknown': 'De eigenaar is niet meer degene die je zag.',
  'change.theirs': '{what} Je keuze is niet opgeslagen.',
  'change.theirs-after-ours': '{what} Je keuze was vlak daarvoor opgeslagen en is vervangen.',
  'change.both-at-once':
    '{what} Jullie wijzigden de eigenaar tegelijk. Jouw keuze is opgeslagen; overleg even met elkaar.',
  'change.synced.title': 'Het record is ondertussen gesynchroniseerd',
  'change.synced': 'In Salesforce is het van {owners:or}. Je keuze is niet opgeslagen.',
  'change.synced-unread': 'We konden niet lezen wie de eigenaar in Salesforce is. Je keuze is niet opgeslagen.',
  'change.synced-written-unread':
    'Je keuze is vlak na de synchronisatie opgeslagen, dus vanaf nu telt de nieuwste wijziging van beide kanten.',
  'change.synced-written':
    'In Salesforce is het van {owners:or}. Je keuze is vlak na de synchronisatie opgeslagen, dus vanaf nu telt de nieuwste wijziging van beide kanten.',
  'change.no-longer-matches.title': 'Deze persoon zou niet de eigenaar in Salesforce worden',
  'change.no-longer-matches':
    '{owner} zou niet meer de eigenaar in Salesforce worden. Er is niets gewijzigd. Controleer opnieuw om te zien waarom.',
  'change.not-checked.title': 'We konden Salesforce niet raadplegen',
  'change.not-checked': '{why} Er is niets gewijzigd.',
  'change.not-connected': 'Salesforce is niet verbonden. Er is niets gewijzigd.',
  'change.not-allowed.title': 'HubSpot staat Owner Preflight dit niet toe',
  'change.not-allowed':
    'Vraag je beheerder de scopes van de app opnieuw te accepteren, met schrijftoegang. Er is niets gewijzigd.',
  'change.refused.title': 'HubSpot accepteerde deze eigenaar niet',
  'change.refused': '{why} Er is niets gewijzigd.',
  'change.not-confirmed.title': 'HubSpot heeft de wijziging niet bevestigd',
  'change.not-confirmed':
    'Misschien is de eigenaar opgeslagen. Je kunt het veilig opnieuw proberen: er wordt niets dubbel opgeslagen.',
  'refused.invalid-owner': 'Aan deze eigenaar kunnen geen records meer worden toegewezen.',
  'refused.no-property':
    'De eigenschap {property} bestaat niet. Je beheerder kan deze aanmaken, of ‘trailProperty’ in de instellingen van de app aanpassen.',
  'refused.validation': 'Mogelijk staat een validatieregel van je eigen account dit niet toe.',
  'refused.code': 'De code van HubSpot voor de reden is {code}.',
  'undo.to': 'Ongedaan maken: terug naar {owner}',
  'undo.to-nobody': 'Ongedaan maken: terug naar geen eigenaar',
  'by.app': 'Een app',
  'by.salesforce': 'Salesforce',
  'by.workflow': 'Een workflow',
  'by.import': 'Een import',
  'by.unknown': 'Iemand',
  'trail.changed':
    '{at}, Owner Preflight voor {viewer} (gebruiker {user}): eigenaar {from} → {to}, voorspelde Salesforce-eigenaar {predicted}',
  'trail.taken-back':
    '{at}, Owner Preflight voor {viewer} (gebruiker {user}): eigenaar {from} → {to}, wijziging ongedaan gemaakt',
  'trail.as-the-page-said': '{name}, volgens de pagina,',
  'trail.named': '{name}',
  'trail.nobody': 'niemand',
  'trail.somebody': 'iemand',
});
