import type { Terms } from './term.ts';

/** Why Vivero does not start, and what to do. */
export const startProblemTerms = {
  'problem.start.environment': {
    en: 'The settings have faults: {faults}. Correct them and start again.',
    zh: '环境配置有误：{faults}。请更正后重新启动。',
    es: 'La configuración tiene fallos: {faults}. Corríjalos y vuelva a arrancar.',
  },
  'problem.start.port_in_use': {
    en: 'Port {port} is in use. Stop the other program or set PORT.',
    zh: '端口{port}已被占用，请停止占用程序或设置 PORT。',
    es: 'El puerto {port} está ocupado. Detenga el otro programa o cambie PORT.',
  },
  'problem.start.certificate_unreadable': {
    en: 'The certificate or key {file} cannot be read as PEM. Check TLS_CERT and TLS_KEY.',
    zh: '无法以 PEM 格式读取证书或密钥 {file}。请检查 TLS_CERT 和 TLS_KEY。',
    es: 'El certificado o la clave {file} no se puede leer como PEM. Revise TLS_CERT y TLS_KEY.',
  },
  'problem.start.certificate_not_its_key': {
    en: 'The key {key} does not belong to the certificate {cert}.',
    zh: '密钥 {key} 与证书 {cert} 不匹配。',
    es: 'La clave {key} no corresponde al certificado {cert}.',
  },
  'problem.start.no_network': {
    en: 'This machine has no address that a phone could reach. Join the network of the phone, or set HOST to the address.',
    zh: '本机没有手机可以访问的地址。请连接到手机所在的网络，或将 HOST 设为该地址。',
    es: 'Este equipo no tiene ninguna dirección a la que llegue un móvil. Conéctese a su red o ponga la dirección en HOST.',
  },
  'problem.start.data_in_use': {
    en: 'Another server uses the data folder {folder}. Stop it or set VIVERO_DATA.',
    zh: '数据目录{folder}正被其他服务使用，请停止该服务或设置 VIVERO_DATA。',
    es: 'Otro servidor usa la carpeta de datos {folder}. Deténgalo o cambie VIVERO_DATA.',
  },
  'problem.start.database_unreachable': {
    en: 'The database cannot be reached: {detail}. Check DATABASE_URL.',
    zh: '无法连接数据库：{detail}。请检查 DATABASE_URL。',
    es: 'No se puede acceder a la base de datos: {detail}. Revise DATABASE_URL.',
  },
  'problem.start.database_too_old': {
    en: 'PostgreSQL {version} is too old; {minimum} or later is needed. Upgrade it.',
    zh: 'PostgreSQL {version} 版本过低，需要 {minimum} 及以上，请升级。',
    es: 'PostgreSQL {version} es demasiado antiguo; se necesita {minimum} o posterior. Actualícelo.',
  },
  'problem.start.database_login_unsafe': {
    en: 'The database login {login} may do too much: {why}. Use the logins that the guide describes.',
    zh: '数据库账号{login}权限过大：{why}。请使用文档所述账号。',
    es: 'El usuario {login} de la base de datos puede hacer demasiado: {why}. Use los que describe la guía.',
  },
  'problem.start.database_differs': {
    en: 'This database was made by another version of the schema ({migration}). Use the program that made it, or an empty data folder.',
    zh: '此数据库由另一版本的表结构（{migration}）建立。请使用当初的程序，或改用空的数据文件夹。',
    es: 'Esta base de datos se creó con otra versión del esquema ({migration}). Use el programa que la creó o una carpeta de datos vacía.',
  },
  'problem.start.database_newer': {
    en: 'The database is at version {found}, this program knows {known}. Use the newer program.',
    zh: '数据库版本为{found}，本程序仅支持到{known}，请使用新版程序。',
    es: 'La base de datos está en la versión {found} y este programa conoce la {known}. Use el programa más reciente.',
  },
  'problem.start.postgres_user_missing': {
    en: 'As root, Vivero needs an operating-system user named postgres. Create it or start as another user.',
    zh: '以 root 运行时需要名为 postgres 的系统用户，请创建或改用其他用户启动。',
    es: 'Como root, Vivero necesita un usuario del sistema llamado postgres. Créelo o arranque con otro usuario.',
  },
} as const satisfies Terms;
