import type { CodegenConfig } from '@graphql-codegen/cli'

const config = {
  strictScalars: true,
  scalars: { Date: 'string', DateTime: 'string' },
  useTypeImports: true,
  enumsAsTypes: true
}

const codegen: CodegenConfig = {
  schema: '../schema.graphql',
  generates: {
    'generated/codegen/': { documents: 'checks/codegen.test.ts', preset: 'client', config },
    // The page takes the types alone: it sends its documents as they are written.
    'generated/page/': {
      documents: '../src/main/resources/web/app/**/*.ts',
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: { ...config, avoidOptionals: { field: true }, skipTypename: true }
    }
  }
}

export default codegen
