package gezhi.cases.web;

import gezhi.cases.Bonds;
import gezhi.cases.CaseFile;
import gezhi.cases.CaseRow;
import gezhi.cases.Complaint;
import gezhi.cases.Complaints;
import gezhi.cases.Merging;
import gezhi.cases.PublicPhotos;
import gezhi.cases.Recurrences;
import gezhi.cases.loop.Action;
import gezhi.cases.loop.Step;
import gezhi.cases.store.MergeStore.Relative;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What stands beside a case: the whole or the parts, cases that have to do with it, the problem come back, complaints. */
@Component
class BondPages {
    private final Merging merging;
    private final Bonds bonds;
    private final Recurrences recurrences;
    private final Complaints complaints;
    private final PublicPhotos photos;

    BondPages(Merging merging, Bonds bonds, Recurrences recurrences, Complaints complaints, PublicPhotos photos) {
        this.merging = merging;
        this.bonds = bonds;
        this.recurrences = recurrences;
        this.complaints = complaints;
        this.photos = photos;
    }

    /**
     * For those who work on the case.
     *
     * @param whole the case this one is a part of
     * @param earlier the settled case whose problem seems to have come back
     * @param later cases that seem to be the return of this one
     * @param photo that everybody sees or would see, for the desks that decide about it
     * @param mayComplain the reporter, who has an account
     * @param requestId of the forms
     */
    record Ties(
            AlikePages.@Nullable Link whole,
            List<AlikePages.Link> parts,
            List<AlikePages.Link> related,
            AlikePages.@Nullable Link earlier,
            List<AlikePages.Link> later,
            boolean maySplit,
            boolean mayRelate,
            List<Said> complaints,
            boolean mayDecide,
            @Nullable OpenPhoto photo,
            boolean mayComplain,
            String grievance,
            UUID requestId) {
        public boolean isEmpty() {
            return whole == null
                    && parts.isEmpty()
                    && related.isEmpty()
                    && earlier == null
                    && later.isEmpty()
                    && !maySplit
                    && !mayRelate;
        }
    }

    /**
     * A complaint.
     *
     * @param decided what was decided, in words; empty while it waits
     */
    record Said(String at, String words, String decided, String answer) {}

    /** @param small where those who work on the case see it */
    record OpenPhoto(String small, boolean withheld) {}

    /** For the reporter. */
    record Told(
            @Nullable End end,
            List<AlikePages.Link> parts,
            List<Said> complaints,
            boolean mayComplain,
            String grievance) {}

    /**
     * How the case that this one was merged into has come to an end.
     *
     * @param title whose result it is, or why it ended without one
     */
    record End(String title, String words) {}

    Ties ties(CaseRow row, List<Action.Kind> buttons, Wording wording) {
        Bonds.Ties ties = bonds.of(row.id());
        Recurrences.Returns returns = recurrences.of(row.id());
        List<Complaint> all = complaints.of(row.id());
        return new Ties(
                ties.whole().map(each -> link(each, wording)).orElse(null),
                links(ties.parts(), wording),
                links(ties.related(), wording),
                returns.earlier().map(each -> link(each, wording)).orElse(null),
                links(returns.later(), wording),
                buttons.contains(Action.Kind.SPLIT),
                buttons.contains(Action.Kind.RELATE),
                all.stream().map(each -> said(each, wording)).toList(),
                buttons.contains(Action.Kind.GRANT_COMPLAINT) && all.stream().anyMatch(each -> each.decision() == null),
                buttons.contains(Action.Kind.WITHHOLD_PHOTO) ? photo(row.id()) : null,
                mayComplain(row, buttons),
                grievance(row, wording),
                UUID.randomUUID());
    }

    private @Nullable OpenPhoto photo(UUID id) {
        return photos.of(id)
                .map(open -> new OpenPhoto("/cases/" + id + "/photos/" + open.photo() + "/small", open.withheld()))
                .orElse(null);
    }

    Told told(CaseFile file, Wording wording) {
        CaseRow row = file.row();
        List<Relative> parts = row.step() == Step.SPLIT || !row.step().isOpen()
                ? Scoped.call(
                        Scope.system(Scoped.current().city()),
                        () -> bonds.of(row.id()).parts())
                : List.of();
        return new Told(
                end(row, wording),
                links(parts, wording),
                complaints.of(row.id()).stream()
                        .map(each -> said(each, wording))
                        .toList(),
                mayComplain(row, file.buttons()),
                grievance(row, wording));
    }

    /** What may be complained of. Whose report was merged has no result of their own to object to. */
    private static String grievance(CaseRow row, Wording wording) {
        return wording.say(row.step() == Step.MERGED ? "complaints.hint.merged" : "complaints.hint");
    }

    private boolean mayComplain(CaseRow row, List<Action.Kind> buttons) {
        return buttons.contains(Action.Kind.COMPLAIN) && complaints.isFree(row.id());
    }

    /** The case that a merged one waits for, as its reporter may know it. */
    Optional<Relative> findParent(UUID id) {
        return Scoped.call(Scope.system(Scoped.current().city()), () -> merging.findParent(id));
    }

    /** Null while the other goes on, and for a case that is not merged. */
    @Nullable
    End end(CaseRow row, Wording wording) {
        if (row.step() != Step.MERGED) {
            return null;
        }
        return merging.findEnd(row.id())
                .map(end -> new End(
                        wording.say(
                                end.step() == Step.REFUSED || end.step() == Step.VOIDED
                                        ? "cases.alike.end.reason"
                                        : "cases.alike.end.result",
                                end.number()),
                        end.words()))
                .orElse(null);
    }

    static Said said(Complaint complaint, Wording wording) {
        Complaint.Decision decision = complaint.decision();
        return new Said(
                wording.minute(complaint.at()),
                complaint.words(),
                decision == null
                        ? ""
                        : wording.say(
                                decision.granted() ? "complaints.granted" : "complaints.denied",
                                wording.minute(decision.at())),
                decision == null ? "" : decision.answer());
    }

    private static List<AlikePages.Link> links(List<Relative> all, Wording wording) {
        return all.stream().map(each -> link(each, wording)).toList();
    }

    private static AlikePages.Link link(Relative relative, Wording wording) {
        return new AlikePages.Link(relative.id().toString(), relative.number(), wording.status(relative.step()));
    }
}
