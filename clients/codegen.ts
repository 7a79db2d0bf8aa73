import type { CodegenConfig } from '@graphql-codegen/cli'

const config: CodegenConfig = {
  schema: '../schema.graphql',
  documents: 'checks/codegen.test.ts',
  generates: {
    'generated/codegen/': {
      preset: 'client',
      config: {
        strictScalars: true,
        scalars: { Date: 'string', DateTime: 'string' },
        useTypeImports: true,
        enumsAsTypes: true
      }
    }
  }
}

export default config
