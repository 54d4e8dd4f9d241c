// The pages that a browser sees at the end of an OAuth flow: plain, without scripts or anything of the request.

export function installedPage(): string {
  return page('Owner Preflight is installed', 'You can close this window and go back to HubSpot.');
}

export function connectedPage(): string {
  return page('Salesforce is connected', 'You can close this window and go back to the settings in HubSpot.');
}

export function notConnectedPage(): string {
  return page(
    'Salesforce is not connected',
    'Salesforce did not let the app in. Close this window, and connect again from the settings in HubSpot.',
  );
}

function page(title: string, text: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title></head><body><h1>${title}</h1><p>${text}</p></body></html>`;
}
