import assert from 'node:assert/strict';
import { attackExported, attackPreview } from '../attack.js';
import { MODES } from '../support/previewPage.js';
import { Site } from '../support/site.js';
import { VECTORS } from '../vectors.js';

describe('Cross-site scripting, all of it', () => {
  let site: Site;

  before(async () => {
    site = await Site.open();
  });

  after(() => site.close());

  it(`reaches nothing in the preview: ${VECTORS.length} vectors`, async () => {
    assert.deepEqual(await attackPreview(site, VECTORS, MODES), []);
  });

  it('reaches nothing in the exported page', async () => {
    assert.deepEqual(await attackExported(site, VECTORS, MODES), []);
  });
});
