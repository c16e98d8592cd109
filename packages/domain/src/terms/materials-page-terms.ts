import type { Terms } from './term.ts';

/** The shelf: what can be said, passed on and offered for each need. */
export const materialsPageTerms = {
  'ui.materials.search': { en: 'Search', zh: '搜索', es: 'Buscar' },
  'ui.materials.need': { en: 'Need', zh: '需求', es: 'Necesidad' },
  'ui.materials.type': { en: 'Kind', zh: '类别', es: 'Tipo' },
  'ui.materials.all': { en: 'All', zh: '全部', es: 'Todo' },
  'ui.materials.products': { en: 'products', zh: '产品', es: 'productos' },
  'ui.materials.built_in': {
    en: 'This is the shelf that Vivero comes with. Your bank’s own products and content will take its place.',
    zh: '这是 Vivero 自带的素材库；贵行导入自己的产品和内容后会取而代之。',
    es: 'Estos son los materiales que Vivero trae de serie. Los productos y contenidos de su banco ocuparán su lugar.',
  },
  'ui.materials.copy': { en: 'Copy', zh: '复制', es: 'Copiar' },
  'ui.materials.copied': { en: 'Copied: {text}', zh: '已复制：{text}', es: 'Copiado: {text}' },
  'ui.materials.copy_of': {
    en: 'Copy the sentence for {name}',
    zh: '复制“{name}”的话术',
    es: 'Copiar la frase de {name}',
  },
  'ui.materials.ask': { en: 'Ask first', zh: '先问一句', es: 'Primero, preguntar' },
  'ui.materials.every_stage': { en: 'every stage', zh: '各阶段适用', es: 'cualquier etapa' },
  'ui.materials.stages': { en: 'for: {stages}', zh: '适合：{stages}', es: 'para: {stages}' },
  'ui.materials.minimum': { en: 'from', zh: '起点', es: 'desde' },
  'ui.materials.missing': {
    en: 'Nothing yet for: {moments}',
    zh: '尚缺：{moments}',
    es: 'Aún no hay nada para: {moments}',
  },
  'ui.materials.missing_all': {
    en: 'No content yet. Tell marketing operations what you would have passed on.',
    zh: '暂无内容。请告诉营销运营，您本想转发什么。',
    es: 'Aún no hay contenidos. Diga a operaciones de marketing qué le habría servido.',
  },
  'ui.materials.gaps': { en: 'What is missing', zh: '还缺什么', es: 'Qué falta' },
  'ui.materials.gaps_none': {
    en: 'Every need has something for interaction, transaction and delivery.',
    zh: '每个需求在交互、交易、交付上都有内容。',
    es: 'Cada necesidad tiene algo para la interacción, la contratación y el servicio posventa.',
  },
  'ui.materials.gaps_text': {
    en: '{count, plural, one {One need has} other {# needs have}} a moment that no content speaks to.',
    zh: '有 {count} 个需求，在某个时刻还没有内容。',
    es: '{count, plural, one {Una necesidad tiene} other {# necesidades tienen}} algún momento sin contenido.',
  },
  'ui.materials.nothing': {
    en: 'Nothing on the shelf fits. Try fewer words, or another need.',
    zh: '没有找到合适的素材。请减少关键词，或换一个需求。',
    es: 'Ningún material encaja. Pruebe con menos palabras o con otra necesidad.',
  },
  'ui.materials.loading': { en: 'Loading the shelf', zh: '正在载入素材', es: 'Cargando los materiales' },
} as const satisfies Terms;
