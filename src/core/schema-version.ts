/** Version of the output's shape: major for what breaks a reader, minor for what is added. */
export const schemaVersion = '1.0.0';
