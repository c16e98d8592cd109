/** A thing that somebody at the bank will do for the customer. */
export const WILL_DO =
  /回电|回复|回访|打(?:个)?电话|致电|联系|发(?:给|送|一份|资料|方案|微信|过去|来)?|给(?:他|她|您|你|客户)|送|约(?:了|好|定|在)?|见面|来网点|带(?:上|去|来)?|查(?:一下)?|算(?:一下|出)?|准备(?:好)?(?:方案|材料|资料)|跟进|答应|提醒|llam|env[íi]|mand|qued(?:amos|ado|ar)|cita|visit|prepar|calcul|recordar|pasar[áaée]?\b|call|send|meet|e-?mail|prepare|calculate|visit|remind|follow up|promised|appointment/iu;
