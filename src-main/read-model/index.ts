export { createReadModel, type Publish, type ReadModelStore } from './read-model.ts';
