/** What a person read in a file that brings no expectation with it. */
interface ReadByHand {
  readonly header: readonly string[];
  /** The first rows. */
  readonly first: readonly (readonly string[])[];
  readonly count: number;
}

/** Files whose content was compared by hand, in the program that such files are opened with. */
export const READ_BY_HAND: Readonly<Record<string, ReadByHand>> = {
  'csvkit/test_skip_lines.xls': {
    header: ['text', 'date', 'integer', 'boolean', 'float', 'datetime', 'empty_column', '#8'],
    first: [
      ['Chicago Reader', '1971-01-01', '40', 'TRUE', '1', '1971-01-01 04:14:00', '', ''],
      [
        'Chicago Sun-Times',
        '1948-01-01',
        '63',
        'TRUE',
        '1.27',
        '1948-01-01 14:57:13',
        '',
        'Extra data beyond headers will be trimmed',
      ],
      ['Chicago Tribune', '1920-01-01', '164', 'FALSE', '41800000.01', '1920-01-01', '', ''],
    ],
    count: 5,
  },
  'cn-bank-exports/example-citic-records.xls': {
    header: ['交易日期', '入账日期', '交易描述', '卡末四位', '交易币种', '结算币种', '交易金额', '结算金额'],
    first: [
      ['2024-11-09', '2024-11-09', '支付宝－北京嘀嘀无限科技发展有限公司', '6688', '人民币', '人民币', '5.90', '5.90'],
      ['2024-11-09', '2024-11-09', '0.2元现金奖励-笔笔返0.2元', '6688', '人民币', '人民币', '-0.20', '-0.20'],
    ],
    count: 13,
  },
};
