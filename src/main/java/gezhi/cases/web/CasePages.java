package gezhi.cases.web;

import gezhi.cases.Alike;
import gezhi.cases.CaseFile;
import gezhi.cases.CaseRow;
import gezhi.cases.Contact;
import gezhi.cases.loop.Action;
import gezhi.cases.loop.Place;
import gezhi.deadlines.Allowance;
import gezhi.platform.Role;
import gezhi.platform.scope.Scoped;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the page of a case. */
@Component
class CasePages {
    /** Deeds that have a place of their own on the page. */
    private static final Set<Action.Kind> ELSEWHERE = EnumSet.of(
            Action.Kind.MERGE,
            Action.Kind.ASK_ADMISSION,
            Action.Kind.SPLIT,
            Action.Kind.RELATE,
            Action.Kind.UNRELATE,
            Action.Kind.COMPLAIN,
            Action.Kind.GRANT_COMPLAINT,
            Action.Kind.DENY_COMPLAINT,
            Action.Kind.WITHHOLD_PHOTO,
            Action.Kind.SHOW_PHOTO);

    private final Stories stories;
    private final DeedChoices choices;
    private final Places places;
    private final Lines lines;
    private final AlikePages alike;

    CasePages(Stories stories, DeedChoices choices, Places places, Lines lines, AlikePages alike) {
        this.stories = stories;
        this.choices = choices;
        this.places = places;
        this.lines = lines;
        this.alike = alike;
    }

    /**
     * What has just happened on the page.
     *
     * @param done words for a deed just done
     * @param tried the deed just refused, {@code problem} says why
     * @param contact in full, when it has been asked for
     */
    record News(
            @Nullable String done,
            Action.@Nullable Kind tried,
            @Nullable String problem,
            @Nullable DeedForm form,
            @Nullable Contact contact) {
        static final News NONE = new News(null, null, null, null, null);

        static News done(String words) {
            return new News(words, null, null, null, null);
        }

        static News refused(Action.Kind tried, String why, DeedForm form) {
            return new News(null, tried, why, form, null);
        }

        /** Something beside the dialogs was refused. */
        static News problem(String why) {
            return new News(null, null, why, null, null);
        }

        static News contact(Contact contact) {
            return new News(null, null, null, null, contact);
        }
    }

    CasePage page(CaseFile file, News news, Wording wording) {
        CaseRow row = file.row();
        List<Action.Kind> buttons = file.buttons();
        Action.Kind tried = news.tried();
        boolean canRetry = tried != null && buttons.contains(tried);
        DeedForm form = news.form() == null
                ? DeedForm.fresh(row.version())
                : news.form().seen(row.version());
        return new CasePage(
                row.id().toString(),
                row.number(),
                wording.status(row.step()),
                lines.category(row, wording),
                row.words(),
                Shot.of("/cases/" + row.id(), file.timeline().getFirst().photos()),
                ClockFace.of(row, wording),
                StepMark.of(file, wording),
                stories.tell(file, wording).reversed(),
                facts(file, news.contact(), wording),
                buttons.stream()
                        .filter(kind -> !ELSEWHERE.contains(kind))
                        .map(kind -> deed(kind, file, news, wording))
                        .toList(),
                form,
                news.done(),
                canRetry ? null : news.problem(),
                buttons.contains(Action.Kind.DISPATCH) || buttons.contains(Action.Kind.ASSIST)
                        ? choices.dispatching(file, wording)
                        : null,
                buttons.contains(Action.Kind.COLLECT) ? choices.collecting(row, wording) : null,
                alike.family(row, buttons, wording),
                ReplyLine.of("/cases/" + row.id(), file.replies(), wording));
    }

    /** What a report page shows of cases nearby. */
    AlikePages.Reporting alike(List<Alike> found, Wording wording) {
        Role role = Scoped.current().role();
        return alike.reporting(found, role != Role.PUBLIC && role != Role.RESIDENT, wording);
    }

    private CasePage.Facts facts(CaseFile file, @Nullable Contact full, Wording wording) {
        CaseRow row = file.row();
        Place.@Nullable Point point = row.place().point();
        Contact shown = full == null ? file.contact() : full;
        Integer rating = row.rating();
        return new CasePage.Facts(
                lines.category(row, wording),
                places.words(row.place().division()),
                row.place().address(),
                point == null ? null : point.lon(),
                point == null ? null : point.lat(),
                places.tiles(),
                wording.say("cases.channel." + row.channel()),
                wording.minute(row.received()),
                office(row.office()),
                due(file, wording),
                review(row, wording),
                Lines.mark(row, wording),
                rating == null ? "" : wording.say("cases.rating." + rating),
                shown == null ? "" : (shown.name() + " " + shown.phone()).strip(),
                shown != null && full == null,
                Assistance.of(file, choices::officeName, wording));
    }

    private String office(@Nullable UUID office) {
        return office == null ? "" : choices.officeName(office);
    }

    private static String review(CaseRow row, Wording wording) {
        Instant review = row.review();
        return review == null ? "" : wording.minute(review);
    }

    private static String due(CaseFile file, Wording wording) {
        var deadline = file.deadline();
        if (deadline == null) {
            Instant stage = file.row().stageDue();
            return stage == null ? "" : wording.say("cases.due.stage", wording.minute(stage));
        }
        int amount = deadline.allowance().amount();
        String allowance = deadline.allowance().unit() == Allowance.Unit.CALENDAR_MINUTES
                ? wording.span(Duration.ofMinutes(amount))
                : wording.say("cases.unit." + deadline.allowance().unit(), amount);
        return wording.say("cases.due", wording.minute(deadline.due()), allowance);
    }

    private static CasePage.Deed deed(Action.Kind kind, CaseFile file, News news, Wording wording) {
        boolean aside = DeedChoices.isAside(kind, file.row().asked());
        boolean first = kind == file.buttons().getFirst() && kind != Action.Kind.COMMENT;
        boolean open = kind == dialog(news.tried()) && news.problem() != null;
        return new CasePage.Deed(
                kind.name(),
                first && !aside,
                kind != Action.Kind.ACCEPT,
                kind.needsWords(),
                aside,
                DeedChoices.reasons(kind, wording),
                photos(kind),
                kind == Action.Kind.SELF_HANDLE,
                open,
                open ? news.problem() : null);
    }

    /** Admission is asked for in the dialog of dispatch: it is about the office chosen there. */
    private static Action.@Nullable Kind dialog(Action.@Nullable Kind tried) {
        return tried == Action.Kind.ASK_ADMISSION ? Action.Kind.DISPATCH : tried;
    }

    private static boolean photos(Action.Kind kind) {
        return switch (kind) {
            case COLLECT, FEED_BACK, CONFIRM, REWORK, COMMENT, SELF_HANDLE, ANSWER, VISIT -> true;
            default -> false;
        };
    }
}
