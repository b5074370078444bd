import { Text } from '@fluentui/react-components';

/** What a clerk reads the first time: one sentence; the button stands right above it. */
export function EmptyState() {
  return (
    <Text>
      打开“五小”成果汇总表，按“核查本表”：不符合条件、填写有误和待核实的地方会逐格标出来，并说明原因和改法。表中原有内容不会改动，标记随时可以清除。
    </Text>
  );
}
