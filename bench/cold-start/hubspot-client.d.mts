// What the benchmark uses of HubSpot's client. Its own declarations are 2,400 files, which every check of the types read.
export interface HubSpotContact {
  id: string;
  properties: Record<string, string | null>;
  propertiesWithHistory?: Record<string, unknown>;
}

export class Client {
  constructor(options: { accessToken: string; basePath: string; numberOfApiCallRetries: number });
  apiRequest(options: {
    method: 'GET';
    path: string;
    qs: Record<string, string>;
  }): Promise<{ json: () => Promise<unknown> }>;
  crm: {
    contacts: {
      basicApi: {
        getById: (id: string, properties: string[], propertiesWithHistory: string[]) => Promise<HubSpotContact>;
      };
    };
  };
}
