package gezhi.cases.web;

import gezhi.cases.CaseFile;
import gezhi.cases.CaseRow;
import gezhi.cases.FollowLink;
import gezhi.cases.JournalEntry;
import gezhi.cases.loop.Action;
import gezhi.cases.loop.Ask;
import gezhi.cases.loop.Step;
import gezhi.cases.store.NameReads;
import gezhi.platform.scope.Scoped;
import gezhi.platform.web.FormErrors;
import gezhi.territory.Level;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Makes the page of a secret link out of the case file: what the reporter is told, and nothing else. */
@Component
class FollowPages {
    private final NameReads names;
    private final Places places;
    private final Lines lines;
    private final BondPages bonds;
    private final List<FollowLink> links;

    FollowPages(NameReads names, Places places, Lines lines, BondPages bonds, List<FollowLink> links) {
        this.names = names;
        this.places = places;
        this.lines = lines;
        this.bonds = bonds;
        this.links = links;
    }

    /** What the rating form held when it was refused. */
    record Opinion(int rating, String words, FormErrors errors) {
        static final Opinion NONE = new Opinion(0, "", FormErrors.none());
    }

    FollowPage page(CaseFile file, String token, Opinion opinion, boolean justSent, Wording wording) {
        CaseRow row = file.row();
        Integer rating = row.rating();
        List<UUID> photos = file.timeline().getFirst().photos();
        return new FollowPage(
                token,
                ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path("/f/" + token)
                        .toUriString(),
                row.number(),
                lines.category(row, wording),
                row.words(),
                places.words(row.place().division()),
                row.place().address(),
                wording.minute(row.received()),
                StepMark.of(file, wording),
                wording.status(row.step()),
                now(row, wording),
                file.result().map(each -> each.entry().words()).orElse(null),
                Shot.of("/f/" + token, pair(file).before()),
                Shot.of("/f/" + token, pair(file).after()),
                promised(file, wording),
                story(file, wording),
                Shot.of("/f/" + token, photos),
                file.buttons().contains(Action.Kind.EVALUATE),
                file.buttons().contains(Action.Kind.OBJECT),
                row.asked() == Ask.Kind.OBJECTION,
                UUID.randomUUID(),
                row.version(),
                opinion.rating(),
                opinion.words(),
                rating == null ? "" : wording.say("cases.rating." + rating),
                receiver(row.place().division(), wording),
                justSent,
                ReplyLine.of("/f/" + token, file.replies(), wording),
                links.stream().filter(link -> link.open().getAsBoolean()).toList(),
                bonds.told(file, wording),
                opinion.errors());
    }

    /** A merged case stands where its parent does, of which its reporter is told number and step. */
    private String now(CaseRow row, Wording wording) {
        String own = wording.say("cases.follow.now." + row.step());
        if (row.step() != Step.MERGED) {
            return own;
        }
        return bonds.findParent(row.id())
                .map(parent -> wording.say("cases.alike.follow", parent.number(), wording.status(parent.step())))
                .orElse(own);
    }

    /** All photos that the holder of the link sees. */
    static List<UUID> photos(CaseFile file) {
        return Stream.concat(file.timeline().getFirst().photos().stream(), resultPhotos(file).stream())
                .toList();
    }

    private static List<UUID> resultPhotos(CaseFile file) {
        return file.result().map(CaseFile.Entry::photos).orElse(List.of());
    }

    /** The result beside what it was like, where both were photographed. */
    private static CaseFile.Pair pair(CaseFile file) {
        return file.result()
                .map(done -> done.entry().action() == Action.Kind.SELF_HANDLE
                        ? file.pair(done)
                        : new CaseFile.Pair(List.of(), done.photos()))
                .orElse(new CaseFile.Pair(List.of(), List.of()));
    }

    /** Who is told by the place: the grid's worker and desk, or the dispatchers of the smallest place that is known. */
    private String receiver(String division, Wording wording) {
        Level level = Level.of(Scoped.current().city(), division).orElse(Level.CITY);
        return wording.say("cases.follow.receiver." + level, places.words(division));
    }

    private static String promised(CaseFile file, Wording wording) {
        var deadline = file.deadline();
        return deadline == null || !file.row().step().isOnTheClock()
                ? ""
                : wording.say("cases.follow.promised", wording.minute(deadline.due()));
    }

    private static boolean concernsTheReporter(JournalEntry entry) {
        boolean byReporter = entry.from() != null && !entry.from().isOpen();
        return entry.isMove()
                || entry.action() == Action.Kind.TELL
                || entry.action() == Action.Kind.COMPLAIN
                || entry.action() == Action.Kind.GRANT_COMPLAINT
                || entry.action() == Action.Kind.DENY_COMPLAINT
                || byReporter && (entry.action() == Action.Kind.OBJECT || entry.action() == Action.Kind.DISMISS);
    }

    /** Moves, and the reporter's own objections; notes, urging and the clock are the offices' business. */
    private List<FollowPage.Told> story(CaseFile file, Wording wording) {
        List<JournalEntry> moves = file.timeline().stream()
                .map(CaseFile.Entry::entry)
                .filter(FollowPages::concernsTheReporter)
                .toList();
        Map<UUID, String> offices = names.offices(moves.stream()
                .map(JournalEntry::office)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return moves.stream()
                .map(entry -> {
                    UUID office = entry.office();
                    String name = office == null ? "" : offices.getOrDefault(office, "");
                    return new FollowPage.Told(
                            wording.minute(entry.at()),
                            entry.at().toString(),
                            wording.say("cases.follow.story." + entry.action(), name),
                            entry.action() == Action.Kind.DISMISS ? entry.words() : "");
                })
                .toList();
    }
}
