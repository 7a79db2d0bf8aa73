import { graphql } from 'relay-runtime'

graphql`
  query meetingsQuery($slug: String!) {
    dialogue(slug: $slug) {
      ...meetings_list
    }
  }
`

graphql`
  fragment meetings_list on Dialogue
  @refetchable(queryName: "meetingsPageQuery")
  @argumentDefinitions(
    first: { type: "Int", defaultValue: 25 }
    after: { type: "String" }
  ) {
    meetings(first: $first, after: $after) @connection(key: "meetings_meetings") {
      edges {
        node {
          id
          ...meetings_row
        }
      }
    }
  }
`

graphql`
  fragment meetings_row on Meeting @inline {
    title
    held {
      edtf
    }
    outcomes {
      kind
    }
  }
`
