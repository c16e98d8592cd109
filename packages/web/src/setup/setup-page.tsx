import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/api.ts';
import { AntdFrame } from '../design/antd-frame.tsx';
import { LanguageSwitch } from '../language/language-switch.tsx';
import { chooseLanguage } from '../language/show-language.ts';
import { useProblemText } from '../problem/use-problem-text.ts';
import { useEnter } from '../session/use-enter.ts';
import { Brand } from '../shell/brand.tsx';
import './setup-page.css';

interface FirstAdministrator {
  readonly name: string;
  readonly login: string;
  readonly password: string;
}

/** The one-time page of a new house. The token stands after the `#`, so it never travels in a request line or a log. */
export function SetupPage() {
  const { t } = useTranslation();
  const text = useProblemText();
  const enter = useEnter();
  const token = location.hash.slice(1);
  const create = useMutation({
    mutationFn: async (person: FirstAdministrator) => {
      await answer(api.POST('/api/setup', { body: { token, ...person } }));
      await enter(await answer(api.GET('/api/session')));
    },
  });
  const required = [{ required: true, message: t('ui.setup.required') }];
  return (
    <AntdFrame>
      <main className="setup">
        <header>
          <Brand name="Vivero" />
          <LanguageSwitch onChoose={(language) => void chooseLanguage(language)} />
        </header>
        <h1>{t('ui.setup.title')}</h1>
        <p>{t(token ? 'ui.setup.intro' : 'ui.setup.no_token')}</p>
        {token && (
          <Form<FirstAdministrator>
            layout="vertical"
            size="large"
            requiredMark={false}
            onFinish={(person) => create.mutate(person)}
          >
            <Form.Item name="name" label={t('ui.setup.name')} rules={required}>
              <Input autoComplete="name" />
            </Form.Item>
            <Form.Item name="login" label={t('ui.sign_in.login')} rules={required}>
              <Input autoComplete="username" autoCapitalize="none" spellCheck={false} />
            </Form.Item>
            <Form.Item
              name="password"
              label={t('ui.sign_in.password')}
              extra={t('ui.setup.password_hint')}
              rules={required}
            >
              <Input.Password autoComplete="new-password" />
            </Form.Item>
            {create.error && <Alert type="info" role="alert" title={text(create.error)} />}
            <Button type="primary" htmlType="submit" block loading={create.isPending}>
              {t('ui.setup.submit')}
            </Button>
          </Form>
        )}
      </main>
    </AntdFrame>
  );
}
