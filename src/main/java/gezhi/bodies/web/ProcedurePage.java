package gezhi.bodies.web;

import gezhi.bodies.Procedure;
import gezhi.platform.web.FormErrors;
import gezhi.platform.web.Option;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Pages of the procedures: the list, one of them, and a new one. */
record ProcedurePage(
        Line line,
        boolean mayDecide,
        boolean mayWithdraw,
        String on,
        String document,
        String answer,
        FormErrors errors) {

    /**
     * @param matter and {@code step} and {@code kind} message keys; {@code kind} empty for none
     * @param tone how the step is shown
     */
    record Line(
            UUID id,
            String matter,
            @Nullable UUID body,
            String bodyName,
            String kind,
            String name,
            String seatName,
            String other,
            String decider,
            String reason,
            String step,
            String tone,
            String appliedOn,
            String due,
            String decidedOn,
            String document,
            String answer) {

        static Line of(Procedure procedure, LocalDate today) {
            return new Line(
                    procedure.id(),
                    procedure.matter().messageKey(),
                    procedure.body(),
                    procedure.bodyName(),
                    procedure.kind() == null ? "" : procedure.kind().messageKey(),
                    text(procedure.name()),
                    procedure.seatName(),
                    text(procedure.otherName()),
                    text(procedure.decider()),
                    procedure.reason(),
                    procedure.isLate(today)
                            ? "bodies.step.LATE"
                            : procedure.step().messageKey(),
                    tone(procedure, today),
                    procedure.appliedOn().toString(),
                    procedure.due().toString(),
                    procedure.decidedOn() == null ? "" : procedure.decidedOn().toString(),
                    procedure.document(),
                    procedure.answer());
        }

        private static String tone(Procedure procedure, LocalDate today) {
            return switch (procedure.step()) {
                case APPLIED -> procedure.isLate(today) ? "red" : "amber";
                case GRANTED -> "green";
                case DENIED, WITHDRAWN -> "grey";
            };
        }

        private static String text(@Nullable String value) {
            return value == null ? "" : value;
        }
    }

    /** @param next key of what follows, null for none */
    record Many(List<Line> rows, @Nullable String next, boolean open, boolean mayAsk) {}

    /** @param bodyName of the body it is about; empty for one to be set up */
    record Fresh(ProcedureForm form, String bodyName, List<Option> kinds, FormErrors errors) {

        public String title() {
            return form.matterOrFirst().messageKey();
        }

        public boolean asksKind() {
            return switch (form.matterOrFirst()) {
                case SET_UP, CONVERSION -> true;
                default -> false;
            };
        }

        public boolean asksName() {
            return switch (form.matterOrFirst()) {
                case SET_UP, RENAMING -> true;
                default -> false;
            };
        }

        public boolean asksOther() {
            return switch (form.matterOrFirst()) {
                case SET_UP, RE_AFFILIATION, MERGER -> true;
                default -> false;
            };
        }

        public boolean asksSeat() {
            return bodyName.isEmpty();
        }
    }
}
