package gezhi.planning.edit;

import static org.assertj.core.api.Assertions.assertThat;

import gezhi.planning.edit.Steps.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class StepsTests {

    @Test
    void nothingIsTurnedWhereNothingWasDone() {
        Steps steps = Steps.of(List.of());

        assertThat(steps.toUndo()).isEmpty();
        assertThat(steps.toRedo()).isEmpty();
    }

    @Test
    void theLastStepDoneIsUndoneAndTheLastUndoneIsDoneAgain() {
        Steps steps = Steps.of(List.of(Kind.PUT, Kind.MERGE, Kind.CARVE, Kind.UNDO, Kind.UNDO, Kind.REDO));

        assertThat(steps.toUndo()).hasValue(2);
        assertThat(steps.toRedo()).hasValue(3);
    }

    @Test
    void whatWasUndoneIsNotDoneAgainAfterSomethingElse() {
        Steps steps = Steps.of(List.of(Kind.PUT, Kind.UNDO, Kind.HALVE));

        assertThat(steps.toUndo()).hasValue(3);
        assertThat(steps.toRedo()).isEmpty();
    }
}
