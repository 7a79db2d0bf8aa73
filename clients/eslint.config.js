import graphql from '@graphql-eslint/eslint-plugin'

// Types whose objects are no records: they belong to the one that holds them.
const values = [
  'Account', 'Affiliation', 'CasualtyCount', 'Change', 'Citation', 'Condition', 'Coordinates',
  'DateAccount', 'Deadline', 'Difference', 'HistoricalDate', 'LocalizedText', 'PageInfo', 'Participation',
  'PlaceAccount', 'Position', 'RequestResponse', 'Scorecard', 'Standoff', 'StatusPosition'
]

export default [
  {
    files: ['**/*.graphql'],
    languageOptions: {
      parser: graphql.parser,
      parserOptions: { graphQLConfig: { schema: 'schema.graphql' } }
    },
    plugins: { '@graphql-eslint': graphql },
    rules: {
      ...graphql.configs['flat/schema-recommended'].rules,
      ...graphql.configs['flat/schema-relay'].rules,
      // The schema is printed, and the printer leaves a short description on its line.
      '@graphql-eslint/description-style': ['error', { style: 'inline' }],
      // Every kind of element has a description.
      '@graphql-eslint/require-description': [
        'error',
        {
          types: true,
          FieldDefinition: true,
          InputValueDefinition: true,
          EnumValueDefinition: true,
          DirectiveDefinition: true,
          rootField: true
        }
      ],
      // Only what can be addressed has an id.
      '@graphql-eslint/strict-id-in-types': [
        'error',
        { exceptions: { types: values, suffixes: ['Connection', 'Edge', 'Payload'] } }
      ],
      // The pledgers of a Pledge and the requesters of a Request are called so in diplomacy.
      '@graphql-eslint/no-typename-prefix': 'off',
      // Short lists, such as the parties of a dialogue, come whole; and pages show their nodes. A change
      // is an entry of a log: it has a place there, and no id.
      '@graphql-eslint/relay-edge-types': [
        'error',
        { listTypeCanWrapOnlyEdgeType: false, shouldImplementNode: false }
      ],
      // Search results are read from the best on.
      '@graphql-eslint/relay-arguments': ['error', { includeBoth: false }],
      // ErrorCode stands in the extensions of errors, which no field can show.
      '@graphql-eslint/no-unreachable-types': 'off'
    }
  }
]
