import type { Language } from '@vivero/domain';
import { ConfigProvider, theme } from 'antd';
import type { ThemeConfig } from 'antd';
import enUS from 'antd/locale/en_US';
import esES from 'antd/locale/es_ES';
import zhCN from 'antd/locale/zh_CN';
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { useLanguage } from '../language/use-language.ts';
import { useNight } from './use-night.ts';

const LOCALES = { en: enUS, zh: zhCN, es: esES } as const satisfies Record<Language, unknown>;

/** The colours of base.css as they stand, in the words of Ant Design, which derives its own from them and so needs their values. */
function themeOf(night: boolean): ThemeConfig {
  const style = getComputedStyle(document.documentElement);
  const colour = (name: string): string => style.getPropertyValue(`--${name}`).trim();
  return {
    algorithm: night ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      colorPrimary: colour('green'),
      colorTextLightSolid: colour('on-green'),
      colorBgBase: colour('paper'),
      colorBgContainer: colour('paper'),
      colorBgElevated: colour('paper'),
      colorInfo: colour('green'),
      colorInfoBg: colour('green-wash'),
      colorInfoBorder: colour('green-tint'),
      colorTextBase: colour('ink'),
      colorTextDescription: colour('ink-soft'),
      colorTextTertiary: colour('ink-soft'),
      colorTextPlaceholder: colour('ink-soft'),
      colorTextDisabled: colour('ink-soft'),
      colorBorder: colour('line-field'),
      colorError: colour('amber'),
      controlItemBgActive: colour('green-wash'),
      borderRadius: 10,
      controlHeightLG: 48,
      fontFamily: 'inherit',
    },
  };
}

/** Pages that use Ant Design stand inside this frame; the others never load it. The nonce lets its style tags through the server's policy. */
export function AntdFrame({ children }: { readonly children: ReactNode }) {
  const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
  const night = useNight();
  const colours = useMemo(() => themeOf(night), [night]);
  return (
    <ConfigProvider theme={colours} locale={LOCALES[useLanguage()]} csp={{ nonce }}>
      {children}
    </ConfigProvider>
  );
}
