// Sources of the decision table: publisher and year as shown to people, and the link.

export interface Source {
  /** The publisher's name. */
  readonly publisher: string;
  /** Null if the page has no date. */
  readonly year: number | null;
  readonly url: string;
}

export const SOURCES = {
  HS25: {
    publisher: 'HubSpot Knowledge Base',
    year: 2025,
    url: 'https://knowledge.hubspot.com/salesforce/assignment-of-salesforce-owners-to-hubspot-contacts-companies-or-deals',
  },
  HSSEED: {
    publisher: 'HubSpot Knowledge Base',
    year: 2023,
    url: 'https://knowledge.hubspot.com/nl/salesforce/assignment-of-salesforce-owners-to-hubspot-contacts-companies-or-deals',
  },
  HS18A: {
    publisher: 'HubSpot Knowledge Base',
    year: 2018,
    url: 'https://knowledge.hubspot.com/articles/kcs_article/salesforce/how-do-salesforce-lead-owners-get-assigned',
  },
  HS18B: {
    publisher: 'HubSpot Knowledge Base',
    year: 2018,
    url: 'https://knowledge.hubspot.com/articles/kcs_article/salesforce/how-do-i-sync-salesforce-owner-information-to-hubspot',
  },
  HSDUP23: {
    publisher: 'HubSpot Knowledge Base',
    year: 2023,
    url: 'https://knowledge.hubspot.com/salesforce/duplicate-salesforce-leads-or-contacts-syncing-to-hubspot',
  },
  HSDUP17: {
    publisher: 'HubSpot Knowledge Base',
    year: 2017,
    url: 'https://knowledge.hubspot.com/articles/kcs_article/salesforce/how-does-the-hubspot-salesforce-integration-handle-duplicate-records',
  },
  HSDUP16: {
    publisher: 'HubSpot Knowledge Base',
    year: 2016,
    url: 'https://knowledge.hubspot.com/articles/kcs_article/salesforce/what-record-will-hubspot-sync-with-if-there-are-multiple-records-with-the-same-email-address-in-salesforce',
  },
  HSSET26: {
    publisher: 'HubSpot Knowledge Base',
    year: 2026,
    url: 'https://knowledge.hubspot.com/salesforce/manage-your-salesforce-integration-settings',
  },
  HSLEAD25: {
    publisher: 'HubSpot Knowledge Base',
    year: 2025,
    url: 'https://knowledge.hubspot.com/integrations/sync-salesforce-leads-and-contacts-to-hubspot',
  },
  HSACCT26: {
    publisher: 'HubSpot Knowledge Base',
    year: 2026,
    url: 'https://knowledge.hubspot.com/salesforce/sync-salesforce-accounts-to-hubspot',
  },
  HSTRIG25: {
    publisher: 'HubSpot Knowledge Base',
    year: 2025,
    url: 'https://knowledge.hubspot.com/articles/kcs_article/salesforce/what-triggers-a-sync-with-salesforce',
  },
  HSINC25: {
    publisher: 'HubSpot Knowledge Base',
    year: 2025,
    url: 'https://knowledge.hubspot.com/salesforce/create-a-salesforce-inclusion-list',
  },
  HSWHY17: {
    publisher: 'HubSpot Knowledge Base',
    year: 2017,
    url: 'https://knowledge.hubspot.com/articles/kcs_article/salesforce/why-isn-t-a-contact-syncing-to-salesforce',
  },
  HSERR25: {
    publisher: 'HubSpot Knowledge Base',
    year: 2025,
    url: 'https://knowledge.hubspot.com/salesforce/resolve-salesforce-integration-sync-errors',
  },
  HSSUSP25: {
    publisher: 'HubSpot Knowledge Base',
    year: 2025,
    url: 'https://knowledge.hubspot.com/no/salesforce/resolve-salesforce-integration-suspension-errors',
  },
  HSOWN: {
    publisher: 'HubSpot Developer Documentation',
    year: null,
    url: 'https://developers.hubspot.com/docs/api-reference/legacy/crm/owners/get-owner',
  },
  HSV2: {
    publisher: 'HubSpot Developer Documentation',
    year: null,
    url: 'https://developers.hubspot.com/changelog/final-reminder-sunset-of-v2-owners-api',
  },
  SFAUTO: {
    publisher: 'Salesforce Developer Documentation',
    year: null,
    url: 'https://developer.salesforce.com/docs/platform/api-rest/guide/headers-autoassign.html',
  },
  SFSOAP: {
    publisher: 'Salesforce Developer Documentation',
    year: null,
    url: 'https://developer.salesforce.com/docs/platform/api/guide/sforce-api-header-assignmentruleheader.html',
  },
  SFDML: {
    publisher: 'Salesforce Developer Documentation',
    year: null,
    url: 'https://developer.salesforce.com/docs/atlas.en-us.246.0.apexref.meta/apexref/apex_class_Database_AssignmentRuleHeader.htm',
  },
  SFCASE: {
    publisher: 'Salesforce Help',
    year: null,
    url: 'https://help.salesforce.com/s/articleView?id=000395506&type=1',
  },
  SFAR: {
    publisher: 'Salesforce Developer Documentation',
    year: null,
    url: 'https://developer.salesforce.com/docs/platform/object-reference/references/standard-objects/object-assignmentrule.html',
  },
  SFMETA: {
    publisher: 'Salesforce Developer Documentation',
    year: null,
    url: 'https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_assignmentrule.htm',
  },
  SFOOE: {
    publisher: 'Salesforce Developer Documentation',
    year: null,
    url: 'https://developer.salesforce.com/docs/atlas.en-us.apexcode.meta/apexcode/apex_triggers_order_of_execution.htm',
  },
  SFDEACT: {
    publisher: 'Salesforce Help',
    year: null,
    url: 'https://help.salesforce.com/s/articleView?id=000384761&type=1',
  },
  SFLCS: {
    publisher: 'Salesforce Developer Documentation',
    year: null,
    url: 'https://developer.salesforce.com/docs/atlas.en-us.264.0.api_meta.meta/api_meta/meta_leadconfigsettings.htm',
  },
  SFQUEUE: {
    publisher: 'Salesforce Developer Documentation',
    year: null,
    url: 'https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_queue.htm',
  },
  SFFILTER: {
    publisher: 'Salesforce Help',
    year: null,
    url: 'https://help.salesforce.com/s/articleView?id=analytics.filter_operators.htm&type=5',
  },
  SFREAD: {
    publisher: 'Salesforce Developer Documentation',
    year: null,
    url: 'https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_readMetadata.htm',
  },
  SFACT: {
    publisher: 'Salesforce Developer Documentation',
    year: null,
    url: 'https://developer.salesforce.com/docs/atlas.en-us.api_action.meta/api_action/actions_obj_lead.htm',
  },
  SFFE: { publisher: 'GitHub', year: null, url: 'https://github.com/salesforce/formula-engine' },
  SFDLO: {
    publisher: 'The Salesforce Tutorial',
    year: null,
    url: 'http://thesalesforcetutorial.com/lead/leadAssignment.html',
  },
  GHOWN: { publisher: 'GitHub', year: null, url: 'https://github.com/jsforce/jsforce/issues/512' },
  MKTO: {
    publisher: 'Adobe Experience League',
    year: null,
    url: 'https://experienceleague.adobe.com/en/docs/marketo/using/product-docs/core-marketo-concepts/smart-campaigns/salesforce-flow-actions/change-owner',
  },
  MARC: {
    publisher: 'MarCloud',
    year: null,
    url: 'https://marcloudconsulting.com/hubspot/how-to-master-the-hubspot-salesforce-sync',
  },
  REVB: {
    publisher: 'RevBlack',
    year: null,
    url: 'https://www.revblack.com/guides/sync-hubspot-contacts-with-salesforce-contacts',
  },
  CONS: { publisher: 'ConsultEvo', year: null, url: 'https://consultevo.com/?p=17277' },
  HSMAP26: {
    publisher: 'HubSpot Knowledge Base',
    year: 2026,
    url: 'https://knowledge.hubspot.com/salesforce/map-hubspot-properties-to-salesforce-fields',
  },
  HSFAQ23: {
    publisher: 'HubSpot Knowledge Base',
    year: 2023,
    url: 'https://knowledge.hubspot.com/salesforce/salesforce-integration-faq',
  },
  HSOWNG: {
    publisher: 'HubSpot Developer Documentation',
    year: null,
    url: 'https://developers.hubspot.com/docs/api-reference/crm-crm-owners-v3/guide',
  },
  GHPROBO: { publisher: 'GitHub', year: 2026, url: 'https://github.com/getprobo/probo/pull/1594' },
  REVP: {
    publisher: 'RevBlack',
    year: null,
    url: 'https://www.revblack.com/guides/hubspot-salesforce-permission-errors',
  },
  REVV: {
    publisher: 'RevBlack',
    year: null,
    url: 'https://www.revblack.com/guides/hubspot-salesforce-property-value-and-association-errors-every-type-diagnosed-and-fixed',
  },
  COAST: {
    publisher: 'Coastal Consulting',
    year: 2024,
    url: 'https://coastalconsulting.co/blog/syncing-salesforce-leads-and-contacts-with-hubspot-contacts',
  },
  SFGUEST: {
    publisher: 'Salesforce Help',
    year: null,
    url: 'https://help.salesforce.com/s/articleView?id=platform.networks_assign_guest_records.htm&type=5',
  },
  FTGUEST: {
    publisher: 'Forcetrails',
    year: 2020,
    url: 'https://www.forcetrails.com/2020/07/guest-users-cannot-be-record-owners.html',
  },
  SFWEBLEAD: {
    publisher: 'Salesforce Help',
    year: null,
    url: 'https://help.salesforce.com/s/articleView?id=sales.faq_leads_who_owns_new.htm&type=5',
  },
  SFLSET: {
    publisher: 'SFDC316',
    year: 2015,
    url: 'http://www.sfdc316.com/2015/03/salesforce-lead-settings-lead-queue.html',
  },
  SFREQ: {
    publisher: 'Salesforce Developer Documentation',
    year: null,
    url: 'https://developer.salesforce.com/docs/atlas.en-us.264.0.object_reference.meta/object_reference/required_fields.htm',
  },
  SFSCP: {
    publisher: 'Salesforce Help',
    year: null,
    url: 'https://help.salesforce.com/s/articleView?id=xcloud.admin_state_country_picklists_field_syncing.htm&type=5',
  },
  GHCTRY: { publisher: 'GitHub', year: 2022, url: 'https://github.com/verbb/formie/issues/963' },
  SFFDV: {
    publisher: 'Salesforce Developer Documentation',
    year: null,
    url: 'https://developer.salesforce.com/docs/platform/field-reference/references/field-reference/salesforce-field-reference-flowdefinitionview.html',
  },
  SFTRG: {
    publisher: 'Salesforce Developer Documentation',
    year: null,
    url: 'https://developer.salesforce.com/docs/platform/field-reference/references/field-reference/salesforce-field-reference-apextrigger.html',
  },
  SFEXCL: {
    publisher: 'Salesforce Help',
    year: null,
    url: 'https://help.salesforce.com/s/articleView?id=004205206&type=1',
  },
  SEEXCL: {
    publisher: 'Salesforce Stack Exchange',
    year: null,
    url: 'https://salesforce.stackexchange.com/questions/150423/how-do-the-includes-and-excludes-operators-work-in-workflow-rule-criteria',
  },
  SFLOC: {
    publisher: 'Salesforce Help',
    year: null,
    url: 'https://help.salesforce.com/s/articleView?id=xcloud.admin_locales_code.htm&type=5',
  },
  SFRR: {
    publisher: 'Salesforce Help',
    year: null,
    url: 'https://help.salesforce.com/s/articleView?id=xcloud.essentials_round_robin_lead_assignment.htm&type=5',
  },
  INACT25: {
    publisher: 'SimplySfdc',
    year: 2025,
    url: 'https://www.simplysfdc.com/2025/05/salesforce-inactive-user.html',
  },
  EZRA10: {
    publisher: 'Ezra Kenigsberg',
    year: 2010,
    url: 'http://www.ezrakenigsberg.com/blog/assigningrecstoinactiveusers-part2',
  },
  GHCONV: { publisher: 'GitHub', year: 2020, url: 'https://github.com/grouparoo/grouparoo/issues/1043' },
  SFURA: {
    publisher: 'Salesforce Developer Documentation',
    year: null,
    url: 'https://developer.salesforce.com/docs/platform/object-reference/references/standard-objects/object-userrecordaccess.html',
  },
  SFOCO: {
    publisher: 'Salesforce Developer Documentation',
    year: null,
    url: 'https://developer.salesforce.com/docs/atlas.en-us.212.0.api.meta/api/sforce_api_header_ownerchangeoptions.htm',
  },
} as const satisfies Readonly<Record<string, Source>>;
export type SourceId = keyof typeof SOURCES;
