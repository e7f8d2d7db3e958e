package gezhi.activities.web;

import gezhi.activities.ActivityEntry;
import gezhi.activities.ActivityFile;
import gezhi.activities.ActivityRow;
import gezhi.activities.loop.Action;
import gezhi.activities.loop.Action.Kind;
import gezhi.activities.loop.SignUp;
import gezhi.activities.loop.Step;
import gezhi.people.People;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.volunteering.Skill;
import gezhi.volunteering.Volunteers;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** From activities to what their pages show. */
@Component
class ActivityPages {
    private static final int MINUTES = 60;

    private final ActivitySpeech speech;
    private final Volunteers volunteers;
    private final People people;

    ActivityPages(ActivitySpeech speech, Volunteers volunteers, People people) {
        this.speech = speech;
        this.volunteers = volunteers;
        this.people = people;
    }

    static String address(ActivityRow row) {
        return "/activities/" + Scoped.current().city() + "/" + row.id();
    }

    ActivitiesPage.Line line(ActivityRow row) {
        return new ActivitiesPage.Line(
                address(row),
                row.title(),
                speech.window(row.begins(), row.ends()),
                row.divisionName() + " · " + row.address(),
                row.audience(),
                skill(row.skill()),
                speech.sign(row),
                row.mine() == null ? null : speech.sign(row.mine()));
    }

    String skill(String code) {
        return code.isEmpty()
                ? ""
                : volunteers.listSkills().stream()
                        .filter(skill -> skill.code().equals(code))
                        .map(skill -> skill.in(ActivitySpeech.locale()))
                        .findFirst()
                        .orElse(code);
    }

    List<Skill> skills() {
        return volunteers.listSkills();
    }

    String time(int minutes) {
        return minutes % MINUTES == 0
                ? speech.say("activities.hours", minutes / MINUTES)
                : speech.say("activities.minutes.said", minutes / MINUTES, minutes % MINUTES);
    }

    ActivityPage page(ActivityFile file, @Nullable String done, @Nullable String alert) {
        ActivityRow row = file.row();
        Scope scope = Scoped.current();
        SignUp mine = file.mine();
        boolean desk = scope.role() == Role.COMMUNITY_DESK && scope.covers(row.division());
        boolean reads = desk || scope.role() == Role.AUDITOR;
        boolean visitor = scope.person() == null;
        boolean open = row.step() == Step.ANNOUNCED && speech.clock().instant().isBefore(row.begins());
        String join = file.deeds().stream()
                .filter(Kind::joins)
                .map(Kind::name)
                .findFirst()
                .orElse("");
        return new ActivityPage(
                address(row),
                "/activities/" + row.division(),
                row.divisionName(),
                row.title(),
                speech.sign(row),
                facts(file),
                mine == null ? null : mine(file, mine),
                join,
                open && join.isEmpty() && mine == null && !visitor ? hint(row, desk) : "",
                visitor && open,
                reads ? desk(file, desk) : null,
                UUID.randomUUID(),
                row.version(),
                done,
                alert);
    }

    private String hint(ActivityRow row, boolean desk) {
        if (Scoped.current().role() == Role.AUDITOR || Scoped.current().role() == Role.ADMINISTRATOR) {
            return "";
        }
        return volunteers
                .findMine()
                .map(me -> speech.say(
                        me.division().startsWith(row.division())
                                ? "activities.refused.SkillMissing"
                                : "activities.refused.NotFromHere"))
                .orElseGet(() -> desk ? "" : speech.say("activities.refused.NotAVolunteer"));
    }

    private ActivityPage.Facts facts(ActivityFile file) {
        ActivityRow row = file.row();
        return new ActivityPage.Facts(
                speech.window(row.begins(), row.ends()),
                row.divisionName(),
                row.address(),
                speech.say("activities.taken", row.taken(), row.places(), row.waiting()),
                row.audience(),
                skill(row.skill()),
                time(row.minutes()),
                file.activity().terms().contact(),
                row.words(),
                row.reason());
    }

    private ActivityPage.Mine mine(ActivityFile file, SignUp mine) {
        List<Action.Kind> may = file.about().getOrDefault(mine.id(), List.of());
        return new ActivityPage.Mine(
                mine.id(),
                mine.version(),
                speech.sign(mine.step()),
                mine.step() == Step.WAITING ? speech.say("activities.line", file.before()) : "",
                may.contains(Kind.WITHDRAW),
                may.contains(Kind.CHECK_IN),
                mine.step() == Step.CONFIRMED ? time(Objects.requireNonNull(mine.minutes())) : "");
    }

    private ActivityPage.Desk desk(ActivityFile file, boolean keeps) {
        List<ActivityPage.Row> rows =
                file.activity().signUps().stream().map(each -> row(file, each)).toList();
        boolean over = !speech.clock().instant().isBefore(file.row().ends());
        return new ActivityPage.Desk(
                over || file.row().step() != Step.ANNOUNCED ? "" : file.code(),
                file.deeds().contains(Kind.CHANGE),
                file.deeds().contains(Kind.CANCEL),
                file.deeds().contains(Kind.CLOSE),
                rows.stream().anyMatch(each -> each.mayConfirm() && each.mayMiss()),
                keeps && file.deeds().contains(Kind.CHANGE),
                rows,
                story(file),
                "/exports/activity-sign-ups?activity=" + file.row().id());
    }

    private ActivityPage.Row row(ActivityFile file, SignUp signUp) {
        List<Action.Kind> may = file.about().getOrDefault(signUp.id(), List.of());
        boolean mine = signUp.person().equals(Scoped.current().person());
        return new ActivityPage.Row(
                signUp.id(),
                signUp.version(),
                signUp.name(),
                speech.sign(signUp.step()),
                speech.minute(signUp.at()),
                signUp.minutes() == null ? file.row().minutes() : signUp.minutes(),
                signUp.step() == Step.CONFIRMED ? time(Objects.requireNonNull(signUp.minutes())) : "",
                signUp.record() == null ? "" : "/volunteering/records/" + signUp.record(),
                may.contains(Kind.TICK),
                may.contains(Kind.CONFIRM),
                may.contains(Kind.MISS),
                may.contains(Kind.CORRECT),
                !mine && may.contains(Kind.WITHDRAW));
    }

    private List<ActivityPage.Moment> story(ActivityFile file) {
        Map<UUID, String> names =
                people.names(file.journal().stream().map(ActivityEntry::actor).toList());
        return file.journal().stream()
                .map(entry -> new ActivityPage.Moment(
                        speech.minute(entry.at()), what(entry, file), who(entry, names), entry.words()))
                .toList()
                .reversed();
    }

    private String what(ActivityEntry entry, ActivityFile file) {
        String name = file.activity().find(entry.signUp()).map(SignUp::name).orElse("");
        String what = speech.say("activities.action." + entry.action());
        return name.isEmpty() ? what : what + " · " + name;
    }

    private String who(ActivityEntry entry, Map<UUID, String> names) {
        UUID actor = entry.actor();
        String role = speech.say(entry.role().messageKey());
        String name = actor == null ? "" : names.getOrDefault(actor, "");
        return name.isEmpty() ? role : name + " · " + role;
    }
}
