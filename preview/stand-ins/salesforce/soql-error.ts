export type SoqlErrorCode = 'MALFORMED_QUERY' | 'INVALID_FIELD' | 'INVALID_TYPE' | 'INVALID_QUERY_FILTER_OPERATOR';

/** As Salesforce answers a query it cannot run: 400 with this code and message. */
export class SoqlError extends Error {
  override readonly name = 'SoqlError';

  constructor(
    readonly errorCode: SoqlErrorCode,
    message: string,
  ) {
    super(message);
  }
}

const REFER = 'Please reference your WSDL or the describe call for the appropriate names.';

export function noSuchField(field: string, object: string): SoqlError {
  return new SoqlError(
    'INVALID_FIELD',
    `No such column '${field}' on entity '${object}'. If you are attempting to use a custom field, be sure to append the '__c' after the custom field name. ${REFER}`,
  );
}

export function noSuchObject(object: string): SoqlError {
  return new SoqlError(
    'INVALID_TYPE',
    `sObject type '${object}' is not supported. If you are attempting to use a custom object, be sure to append the '__c' after the entity name. ${REFER}`,
  );
}

/** SOQL that the real service answers and this one does not: refused, since a wrong answer would be worse. */
export function unsupported(what: string): SoqlError {
  return new SoqlError('MALFORMED_QUERY', `the stand-in does not answer ${what}`);
}
