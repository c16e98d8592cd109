import type { Language } from '@vivero/domain';
import { ConfigProvider } from 'antd';
import type { ThemeConfig } from 'antd';
import enUS from 'antd/locale/en_US';
import esES from 'antd/locale/es_ES';
import zhCN from 'antd/locale/zh_CN';
import type { ReactNode } from 'react';
import { useLanguage } from '../language/use-language.ts';

const LOCALES = { en: enUS, zh: zhCN, es: esES } as const satisfies Record<Language, unknown>;

/** The same ground, green and type as base.css, in the words of Ant Design. */
const THEME: ThemeConfig = {
  token: {
    colorPrimary: '#1f5d45',
    colorBgBase: '#fffdf9',
    colorBgContainer: '#fffdf9',
    colorInfo: '#1f5d45',
    colorInfoBg: '#e5eee7',
    colorInfoBorder: '#cfe0d4',
    colorTextBase: '#23281f',
    colorTextDescription: '#5c6257',
    colorTextTertiary: '#5c6257',
    colorTextPlaceholder: '#6b6f64',
    colorTextDisabled: '#6b6f64',
    colorBorder: '#8d8778',
    colorError: '#7a4a00',
    controlItemBgActive: '#e5eee7',
    borderRadius: 10,
    controlHeightLG: 48,
    fontFamily: 'inherit',
  },
};

/** Pages that use Ant Design stand inside this frame; the others never load it. The nonce lets its style tags through the server's policy. */
export function AntdFrame({ children }: { readonly children: ReactNode }) {
  const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
  return (
    <ConfigProvider theme={THEME} locale={LOCALES[useLanguage()]} csp={{ nonce }}>
      {children}
    </ConfigProvider>
  );
}
