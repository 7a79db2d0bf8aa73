// PostGraphile 5 over Parley's tables, set up as its documentation advises for production.
import { createServer } from "node:http";
import { PgSimplifyInflectionPreset } from "@graphile/simplify-inflection";
import { makePgService } from "postgraphile/adaptors/pg";
import { postgraphile } from "postgraphile";
import { grafserv } from "postgraphile/grafserv/node";
import { PostGraphileAmberPreset } from "postgraphile/presets/amber";
import { jsonPgSmartTags } from "postgraphile/utils";
import { PostGraphileConnectionFilterPreset } from "postgraphile-plugin-connection-filter";

// Only columns that begin an index are offered to filters and orders unless tags say otherwise; and
// PledgeCondition is taken: it is the input type of conditions on pledges.
const tags = jsonPgSmartTags({
  version: 1,
  config: {
    class: { pledge_condition: { tags: { name: "pledge_precondition" } } },
    attribute: {
      "participation.position": { tags: { behavior: "+orderBy" } },
      "pledge.current_status": { tags: { behavior: "+filterBy" } },
      "pledge.deadline_due_earliest": { tags: { behavior: "+filterBy" } },
      "pledge.deadline_due_latest": { tags: { behavior: "+filterBy" } },
    },
  },
});

const preset = {
  extends: [
    PostGraphileAmberPreset,
    PgSimplifyInflectionPreset,
    PostGraphileConnectionFilterPreset,
  ],
  plugins: [tags],
  pgServices: [
    makePgService({
      connectionString: process.env.DATABASE_URL,
      schemas: ["public"],
      poolConfig: { max: Number(process.env.POOL_SIZE) },
    }),
  ],
  grafserv: { graphiql: false, watch: false },
};

const server = createServer();
server.on("error", (error) => {
  console.error(error);
  process.exit(1);
});
await postgraphile(preset).createServ(grafserv).addTo(server);
server.listen(Number(process.env.PORT), "127.0.0.1");
