package gezhi.cases.web;

import gezhi.platform.web.FormErrors;
import gezhi.platform.web.Option;
import java.util.List;

/**
 * The numbers of the flows, how far reports of one problem may lie apart, and the ladder of escalation, as they hold today or are to hold.
 *
 * @param steps indexes of the fields of a ladder
 */
record FlowRulesPage(List<Line> numbers, List<Line> reaches, List<StageLines> stages, boolean mayChange, Forms forms) {

    /** @param days on which it holds, in words */
    record Line(String what, List<String> cells, String days) {}

    /** @param code name of the stage, for the link that fills the form */
    record StageLines(String code, String what, List<Line> lines) {}

    /** Each form with its own errors; the others are as they stand. */
    record Forms(
            FlowRuleForm number,
            FormErrors numberErrors,
            FlowRuleForm reach,
            FormErrors reachErrors,
            FlowRuleForm ladder,
            FormErrors ladderErrors,
            List<Option> names,
            List<Option> categories,
            List<Option> stages,
            List<Option> units,
            List<Option> levels,
            List<Integer> steps) {}
}
