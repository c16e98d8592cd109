import { touchProblemTerms } from './touch-problem-terms.ts';
import type { ProblemCode } from '../problem.ts';
import { contentProblemTerms } from './content-problem-terms.ts';
import { feedbackProblemTerms } from './feedback-problem-terms.ts';
import { labProblemTerms } from './lab-problem-terms.ts';
import { learnProblemTerms } from './learn-problem-terms.ts';
import { playbookProblemTerms } from './playbook-problem-terms.ts';
import { policyProblemTerms } from './policy-problem-terms.ts';
import { referralProblemTerms } from './referral-problem-terms.ts';
import { segmentProblemTerms } from './segment-problem-terms.ts';
import { startProblemTerms } from './start-problem-terms.ts';
import type { Term } from './term.ts';
import { valueProblemTerms } from './value-problem-terms.ts';

/** Every expected failure: what happened, and what to do. Placeholders are the fields of the Problem; lists are joined. */
export const problemTerms = {
  'problem.access.signed_out': {
    en: 'You are signed out. Sign in again.',
    zh: '您已退出，请重新登录。',
    es: 'Su sesión ha terminado. Vuelva a entrar.',
  },
  'problem.access.refused': {
    en: 'Your role does not allow this ({action}). Ask an administrator if you need it.',
    zh: '您的角色无权执行此操作（{action}），如有需要请联系管理员。',
    es: 'Su función no permite esta acción ({action}). Si la necesita, pídala a un administrador.',
  },
  'problem.access.wrong_credentials': {
    en: 'Name or password is wrong. Try again.',
    zh: '用户名或密码错误，请重试。',
    es: 'El usuario o la contraseña no son correctos. Inténtelo de nuevo.',
  },
  'problem.access.too_many_attempts': {
    en: 'Too many attempts. Wait {retryAfterSeconds, plural, one {# second} other {# seconds}} and try again.',
    zh: '尝试次数过多，请等待{retryAfterSeconds, number}秒后重试。',
    es: 'Demasiados intentos. Espere {retryAfterSeconds, plural, one {# segundo} other {# segundos}} y vuelva a intentarlo.',
  },
  'problem.access.forged_request': {
    en: 'The request did not come from this page. Reload the page and try again.',
    zh: '请求并非来自本页面，请刷新后重试。',
    es: 'La petición no procede de esta página. Recárguela e inténtelo de nuevo.',
  },
  'problem.access.code_wrong': {
    en: 'That is not the code in the terminal. After ten wrong ones the door stays shut until Vivero is started again.',
    zh: '与终端里的配对码不符。连续输错十次后，须重新启动 Vivero 才能配对。',
    es: 'No es el código de la terminal. Tras diez errores, la puerta queda cerrada hasta que Vivero vuelva a arrancar.',
  },
  'problem.access.setup_link_invalid': {
    en: 'This link has been used or has expired. Ask for a new one.',
    zh: '链接已使用或已过期，请重新获取。',
    es: 'Este enlace ya se usó o ha caducado. Pida uno nuevo.',
  },
  'problem.access.password_too_short': {
    en: 'The password needs at least {minimum, number} characters. Choose a longer one.',
    zh: '密码至少需要{minimum, number}个字符，请设置更长的密码。',
    es: 'La contraseña necesita al menos {minimum, number} caracteres. Elija una más larga.',
  },
  'problem.request.invalid': {
    en: 'The request has faults: {faults}. Correct them.',
    zh: '请求有误：{faults}。请更正。',
    es: 'La petición tiene fallos: {faults}. Corríjalos.',
  },
  'problem.request.not_found': {
    en: 'Not found: {what}. It may have been removed.',
    zh: '未找到：{what}，可能已被移除。',
    es: 'No se encuentra: {what}. Puede que se haya eliminado.',
  },
  'problem.request.failed': {
    en: 'Something went wrong in Vivero. Try again; if it goes on, tell an administrator: the time is in the log.',
    zh: '系统内部出错，请重试；若仍出现，请联系管理员，日志中已记录发生时间。',
    es: 'Algo ha fallado en Vivero. Inténtelo de nuevo; si continúa, avise a un administrador: la hora está en el registro.',
  },
  'problem.user.login_taken': {
    en: 'The name {login} is taken. Choose another.',
    zh: '用户名{login}已被占用，请更换。',
    es: 'El usuario {login} ya existe. Elija otro.',
  },
  'problem.user.not_found': {
    en: 'There is no user {login}. Check the name.',
    zh: '用户{login}不存在，请核对。',
    es: 'No existe el usuario {login}. Revise el nombre.',
  },
  'problem.rm.not_found': {
    en: 'There is no relationship manager {rm}. Check the number.',
    zh: '客户经理{rm}不存在，请核对编号。',
    es: 'No existe el gestor {rm}. Revise el número.',
  },
  'problem.bank.currency_fixed': {
    en: 'Amounts are stored in {currency} since the first import. Take that import back to change the currency.',
    zh: '自首次导入起金额均以{currency}存储；如需更换币种，请先撤销该次导入。',
    es: 'Los importes se guardan en {currency} desde la primera importación. Deshágala para cambiar de moneda.',
  },
  'problem.customer.not_found': {
    en: 'Customer {customerId} is not found, or not yours to see.',
    zh: '客户{customerId}不存在，或您无权查看。',
    es: 'El cliente {customerId} no existe o no puede verlo.',
  },
  'problem.customer.changed': {
    en: 'Somebody has changed this customer meanwhile. Look at what is there now, then change it again.',
    zh: '该客户的资料刚被他人修改。请先查看最新内容，再作更改。',
    es: 'Alguien ha cambiado esta ficha entretanto. Mire lo que hay ahora y vuelva a cambiarlo.',
  },
  'problem.customer.fact_invalid': {
    en: '{field, select, phone {This is not a phone number.} email {This is not an e-mail address.} birthYear {This year of birth cannot be right.} riskAssessedOn {The day of the risk assessment is missing or has not come yet.} riskTolerance {A day of assessment needs the level that was assessed.} other {This value cannot be right.}} Correct it.',
    zh: '{field, select, phone {电话号码无效。} email {电子邮箱无效。} birthYear {出生年份有误。} riskAssessedOn {缺少风险测评日期，或日期尚未到来。} riskTolerance {填写测评日期时需同时填写测评等级。} other {该内容有误。}}请更正。',
    es: '{field, select, phone {No es un número de teléfono.} email {No es una dirección de correo.} birthYear {El año de nacimiento no puede ser correcto.} riskAssessedOn {Falta la fecha del perfil de riesgo o aún no ha llegado.} riskTolerance {La fecha del perfil de riesgo necesita su nivel.} other {El dato no puede ser correcto.}} Corríjalo.',
  },
  'problem.consent.day_ahead': {
    en: 'Nobody can have said this on a day that has not come. Choose today or an earlier day.',
    zh: '日期不能晚于今天，请重新选择。',
    es: 'Nadie puede haberlo dicho en un día que no ha llegado. Elija hoy o un día anterior.',
  },
  'problem.resource.not_found': {
    en: 'This resource is not there any more, or not yours to see.',
    zh: '该资源已不存在，或您无权查看。',
    es: 'Este recurso ya no está o no puede verlo.',
  },
  'problem.resource.changed': {
    en: 'Somebody has changed this resource meanwhile. Look at it again, then change it.',
    zh: '该资源刚被他人修改，请查看最新内容后再改。',
    es: 'Alguien ha cambiado este recurso entretanto. Mírelo de nuevo y cámbielo después.',
  },
  'problem.resource.needs_consent': {
    en: 'Nothing is used before the customer agreed. Ask, and note the day of the yes.',
    zh: '未经客户同意不得使用。请先征得同意，并记下日期。',
    es: 'Nada se usa sin el acuerdo del cliente. Pregunte y anote el día del sí.',
  },
  'problem.need.not_found': {
    en: 'This need is not there any more, or not yours to see.',
    zh: '该需求已不存在，或您无权查看。',
    es: 'Esta necesidad ya no está o no puede verla.',
  },
  'problem.need.ended': {
    en: 'This need has ended ({state, select, served {it was served} denied {the customer said no} expired {its time has passed} other {it is closed}}). If it came up again, add it anew.',
    zh: '该需求已结束（{state, select, served {已满足} denied {客户否认} expired {已过期} other {已关闭}}）。如再次出现，请重新添加。',
    es: 'Esta necesidad ha terminado ({state, select, served {está atendida} denied {el cliente la descartó} expired {pasó su momento} other {está cerrada}}). Si ha vuelto a surgir, añádala de nuevo.',
  },
  'problem.need.undo_too_late': {
    en: 'Too late to take this answer back. Note what holds now.',
    zh: '这条回答已不能撤销，请按现在的情况重新记录。',
    es: 'Esta respuesta ya no se puede deshacer. Anote lo que vale ahora.',
  },
  'problem.need.already_open': {
    en: 'This need stands on the page already. Answer that one.',
    zh: '页面上已有这项需求，请直接填写客户的回答。',
    es: 'Esta necesidad ya está en la página. Responda a esa.',
  },
  'problem.customer.contact_invalid': {
    en: 'This is neither a phone number nor an e-mail address. Check it.',
    zh: '这不是有效的手机号或邮箱，请核对。',
    es: 'No es ni un teléfono ni un correo electrónico válidos. Revíselo.',
  },
  'problem.selection.changed': {
    en: 'The list has changed meanwhile: it has {found, number} people now, not {expected, number}. Look at it again and repeat.',
    zh: '名单已发生变化：现有 {found, number} 人，而不是 {expected, number} 人。请核对后重试。',
    es: 'La lista ha cambiado entretanto: ahora tiene {found, number} personas, no {expected, number}. Revísela y repita.',
  },
  'problem.selection.too_large': {
    en: '{found, number} people are too many for one go: at most {maximum, number}. Narrow the filter.',
    zh: '一次最多处理 {maximum, number} 人，当前为 {found, number} 人，请缩小筛选范围。',
    es: '{found, number} personas son demasiadas de una vez: como máximo {maximum, number}. Acote el filtro.',
  },
  'problem.merge.same': {
    en: 'These are one record already. Choose two.',
    zh: '这是同一条记录，请选择两条。',
    es: 'Es la misma ficha. Elija dos.',
  },
  'problem.lead.taken': {
    en: 'Somebody else was faster: this contact is not in the pool any more.',
    zh: '该联系人已被他人认领，不在公海池中。',
    es: 'Alguien se ha adelantado: este contacto ya no está en la bolsa.',
  },
  'problem.lead.cap_reached': {
    en: 'You hold as many contacts of the pool as you may. Win one or give one back first.',
    zh: '您认领的联系人已达上限，请先转化或退回一位。',
    es: 'Ya tiene todos los contactos de la bolsa que puede. Convierta o devuelva alguno antes.',
  },
  'problem.referral.nothing_to_review': {
    en: 'These referrals need no look, or somebody has looked already.',
    zh: '这些推荐无需审核，或已有人审核。',
    es: 'Estas recomendaciones no necesitan revisión, o alguien ya las revisó.',
  },
  'problem.lead.not_claimed': {
    en: 'This contact is not claimed by you, or not any more. Reload the page.',
    zh: '您未认领该联系人，或认领已结束，请刷新页面。',
    es: 'Este contacto no lo tiene usted, o ya no. Recargue la página.',
  },
  'problem.view.not_found': {
    en: 'This view is not there any more. Reload the page.',
    zh: '该视图已不存在，请刷新页面。',
    es: 'Esta vista ya no existe. Recargue la página.',
  },
  'problem.view.name_taken': {
    en: 'You have a view called {name} already. Choose another name.',
    zh: '您已有名为“{name}”的视图，请换一个名称。',
    es: 'Ya tiene una vista llamada {name}. Elija otro nombre.',
  },
  'problem.view.too_many': {
    en: 'You can keep {maximum, number} views. Remove one first.',
    zh: '最多可保存 {maximum, number} 个视图，请先删除一个。',
    es: 'Puede guardar {maximum, number} vistas. Elimine antes alguna.',
  },
  'problem.promise.not_found': {
    en: 'There is no promise {promiseId}, or it is not yours to see.',
    zh: '约定事项{promiseId}不存在，或您无权查看。',
    es: 'El compromiso {promiseId} no existe o no puede verlo.',
  },
  'problem.promise.day_passed': {
    en: 'That day has passed. Choose today or a later one.',
    zh: '该日期已过，请选择今天或之后的日期。',
    es: 'Ese día ya ha pasado. Elija hoy u otro posterior.',
  },
  'problem.promise.ended': {
    en: 'This has been {state, select, kept {done} moved {moved to another day} other {dropped}} already. Reload the page to see it.',
    zh: '此约定事项已{state, select, kept {完成} moved {改期} other {取消}}，请刷新页面查看。',
    es: 'Este compromiso ya se {state, select, kept {ha cumplido} moved {ha cambiado de día} other {ha retirado}}. Recargue la página para verlo.',
  },
  'problem.outcome.day_out_of_range': {
    en: 'Choose a day from tomorrow on, within a year.',
    zh: '请选择明天起一年以内的日期。',
    es: 'Elija un día a partir de mañana y dentro de un año.',
  },
  'problem.outcome.row_not_found': {
    en: 'This row is not on any list of yours. Reload the page.',
    zh: '这一行不在您的名单上，请刷新页面。',
    es: 'Esta fila no está en ninguna de sus listas. Recargue la página.',
  },
  'problem.outcome.already': {
    en: 'This has been answered on another device already: {kind, select, next_step {next step agreed} no_answer {no answer} another_day {another day} not_right {not right} other {message sent}}.',
    zh: '另一台设备已记录：{kind, select, next_step {约好下一步} no_answer {没接通} another_day {改天再说} not_right {不合适} other {已发消息}}。',
    es: 'Ya se anotó en otro dispositivo: {kind, select, next_step {próximo paso acordado} no_answer {sin respuesta} another_day {otro día} not_right {no encaja} other {mensaje enviado}}.',
  },
  'problem.outcome.not_found': {
    en: 'There is no such outcome, or it is not yours to undo.',
    zh: '没有这条记录，或您无权撤销。',
    es: 'Esa anotación no existe o no puede deshacerla.',
  },
  'problem.outcome.undo_too_late': {
    en: 'Too late to undo. Add a new note to the customer instead.',
    zh: '已超过撤销时间，请在客户页面补记。',
    es: 'Ya no se puede deshacer. Añada una nota nueva al cliente.',
  },
  'problem.outcome.built_upon': {
    en: 'What was agreed has been dealt with since, so it stays as it is.',
    zh: '约定事项之后已有处理，无法撤销。',
    es: 'Lo acordado ya se ha atendido después, así que se queda como está.',
  },
  ...touchProblemTerms,
  'problem.note.not_found': {
    en: 'There is no note {noteId}, or it is not yours to see.',
    zh: '记录{noteId}不存在，或您无权查看。',
    es: 'La nota {noteId} no existe o no puede verla.',
  },
  'problem.note.too_late': {
    en: 'A note can be taken back for a minute; now it is history. Write another one.',
    zh: '记录仅可在一分钟内撤回，现已归入历史；请另写一条。',
    es: 'Una nota se puede deshacer durante un minuto; ya es historia. Escriba otra.',
  },
  'problem.event.conflict': {
    en: 'Event {eventId} is on record with other content. Check the source.',
    zh: '事件{eventId}已存在且内容不同，请核对来源。',
    es: 'El evento {eventId} ya consta con otro contenido. Revise el origen.',
  },
  'problem.file.not_found': {
    en: 'There is no file {path}. Check the path.',
    zh: '文件{path}不存在，请核对路径。',
    es: 'No existe el archivo {path}. Revise la ruta.',
  },
  'problem.file.empty': {
    en: 'The file is empty. Choose another.',
    zh: '文件为空，请更换文件。',
    es: 'El archivo está vacío. Elija otro.',
  },
  'problem.file.encrypted': {
    en: 'The file has a password. Save it without one.',
    zh: '文件有密码，请取消密码后另存。',
    es: 'El archivo tiene contraseña. Guárdelo sin ella.',
  },
  'problem.file.format_unsupported': {
    en: 'Files of the kind {format} cannot be read. Save it as CSV or XLSX.',
    zh: '不支持{format}格式，请另存为 CSV 或 XLSX。',
    es: 'No se pueden leer archivos {format}. Guárdelo como CSV o XLSX.',
  },
  'problem.file.unreadable': {
    en: 'The file cannot be read{row, select, null {} other { (row {row})}}: {detail}. Export it again.',
    zh: '文件无法读取{row, select, null {} other {（第{row}行）}}：{detail}。请重新导出。',
    es: 'El archivo no se puede leer{row, select, null {} other { (fila {row})}}: {detail}. Expórtelo de nuevo.',
  },
  'problem.file.too_large': {
    en: 'The file exceeds the limit ({limit}). Split it.',
    zh: '文件超出限制（{limit}），请拆分。',
    es: 'El archivo supera el límite ({limit}). Divídalo.',
  },
  'problem.import.source_unknown': {
    en: 'The source {source} is not known. Known: {known}.',
    zh: '未知来源{source}。可用来源：{known}。',
    es: 'El origen {source} no se conoce. Conocidos: {known}.',
  },
  'problem.import.mapping_invalid': {
    en: 'The mapping has faults: {faults}. Correct them.',
    zh: '字段映射有误：{faults}。请更正。',
    es: 'La correspondencia de columnas tiene fallos: {faults}. Corríjalos.',
  },
  'problem.import.column_missing': {
    en: 'Column {column} is missing in {file}. Add it or change the mapping.',
    zh: '{file}缺少列{column}，请补充或修改映射。',
    es: 'Falta la columna {column} en {file}. Añádala o cambie la correspondencia.',
  },
  'problem.import.nothing_mapped': {
    en: 'None of the columns is recognised: {headers}. Choose what they mean.',
    zh: '未识别任何列：{headers}。请指定其含义。',
    es: 'No se reconoce ninguna columna: {headers}. Indique qué significan.',
  },
  'problem.import.own_list_too_long': {
    en: 'An own list has at most {rows, number} rows. Give a longer file to the administrator.',
    zh: '个人名单最多{rows, number}行，更大的文件请交给管理员。',
    es: 'Una lista propia tiene como máximo {rows, number} filas. Entregue los archivos mayores al administrador.',
  },
  'problem.import.running': {
    en: 'Another import is running. Wait until it has ended, then try again.',
    zh: '另一项导入正在进行，请等待结束后重试。',
    es: 'Hay otra importación en curso. Espere a que termine y vuelva a intentarlo.',
  },
  'problem.import.batch_not_found': {
    en: 'There is no import {batchId}. See the list of imports.',
    zh: '导入{batchId}不存在，请查看导入列表。',
    es: 'No existe la importación {batchId}. Consulte la lista de importaciones.',
  },
  'problem.import.already_rolled_back': {
    en: 'Import {batchId} has been rolled back before. Nothing to do.',
    zh: '导入{batchId}已撤销，无需处理。',
    es: 'La importación {batchId} ya se deshizo. No hay nada que hacer.',
  },
  'problem.import.key_taken': {
    en: 'This key is in use already. Choose another one.',
    zh: '该编号已被使用，请更换。',
    es: 'Esta clave ya está en uso. Elija otra.',
  },
  'problem.import.built_upon': {
    en: 'Import {by} builds on {batchId}. Roll back {by} first.',
    zh: '导入{by}依赖于{batchId}，请先撤销{by}。',
    es: 'La importación {by} se apoya en {batchId}. Deshaga antes {by}.',
  },
  'problem.upload.busy': {
    en: 'Vivero is still working on this file. Wait a moment.',
    zh: '该文件仍在处理中，请稍候。',
    es: 'Vivero todavía está procesando este archivo. Espere un momento.',
  },
  'problem.upload.not_previewed': {
    en: 'Look at the preview of this file first.',
    zh: '请先查看该文件的预览。',
    es: 'Consulte antes la vista previa de este archivo.',
  },
  'problem.upload.imported': {
    en: 'This file has been imported already. To import it again, bring it again.',
    zh: '该文件已导入。如需再次导入，请重新上传。',
    es: 'Este archivo ya se importó. Para importarlo otra vez, vuelva a subirlo.',
  },
  'problem.source.table_missing': {
    en: 'The folder {folder} lacks the table {table} of the source {source}. Add the file and import again.',
    zh: '文件夹{folder}中缺少数据源{source}的{table}表，请补充后重新导入。',
    es: 'A la carpeta {folder} le falta la tabla {table} de la fuente {source}. Añada el archivo e impórtela de nuevo.',
  },
  'problem.source.table_damaged': {
    en: 'The file {file} of the source {source} is damaged{row, select, null {} other { at row {row}}}. Get it again from where it came.',
    zh: '数据源{source}的文件{file}{row, select, null {} other {第{row}行}}已损坏，请重新获取该文件。',
    es: 'El archivo {file} de la fuente {source} está dañado{row, select, null {} other { en la fila {row}}}. Vuelva a obtenerlo.',
  },
  'problem.stage.override_too_far': {
    en: 'A stage can be set by hand one step up or down only, not from {from} to {to}.',
    zh: '手动调整阶段只能上下一级，不能从{from}调到{to}。',
    es: 'A mano solo se puede mover una etapa, no de {from} a {to}.',
  },
  'problem.stage.override_too_long': {
    en: 'A stage set by hand lasts at most {maximumDays, plural, one {# day} other {# days}}. Choose an earlier end.',
    zh: '手动阶段最长{maximumDays, number}天，请选择更早的结束日。',
    es: 'Una etapa fijada a mano dura como máximo {maximumDays, plural, one {# día} other {# días}}. Elija un final anterior.',
  },
  'problem.stage.override_needs_reason': {
    en: 'Setting a stage by hand needs a reason. Write one.',
    zh: '手动调整阶段需填写原因。',
    es: 'Fijar una etapa a mano requiere un motivo. Escríbalo.',
  },
  'problem.today.already_decided': {
    en: 'Today’s list has been made already. It is made anew every morning.',
    zh: '今日名单已经生成，每天早晨会重新生成。',
    es: 'La lista de hoy ya está hecha. Cada mañana se prepara una nueva.',
  },
  ...segmentProblemTerms,
  ...contentProblemTerms,
  ...feedbackProblemTerms,
  ...labProblemTerms,
  ...learnProblemTerms,
  ...playbookProblemTerms,
  ...policyProblemTerms,
  ...referralProblemTerms,
  ...valueProblemTerms,
  ...startProblemTerms,
} as const satisfies Record<`problem.${ProblemCode}`, Term>;
