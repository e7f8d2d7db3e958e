package gezhi.membership.web;

import gezhi.bodies.Bodies;
import gezhi.bodies.Body;
import gezhi.membership.Charges;
import gezhi.membership.Kept;
import gezhi.membership.Member;
import gezhi.membership.Members;
import gezhi.membership.Transfer;
import gezhi.membership.Transfer.Wish;
import gezhi.membership.TransferDeed;
import gezhi.membership.TransferOutcome;
import gezhi.membership.TransferOutcome.Done;
import gezhi.membership.TransferOutcome.Reason;
import gezhi.membership.TransferOutcome.Refused;
import gezhi.membership.Transfers;
import gezhi.membership.Transfers.Heap;
import gezhi.membership.loop.TransferTable.Line;
import gezhi.platform.Slice;
import gezhi.platform.web.FormErrors;
import gezhi.platform.web.Option;
import gezhi.platform.web.Typed;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Transfers of the relation: begun at the member's page, received from the inbox. */
@Controller
@PreAuthorize(MembershipWeb.SIGNED_IN)
class TransferController {
    private final Transfers transfers;
    private final Members members;
    private final Bodies bodies;
    private final Charges charges;
    private final MemberPages pages;

    TransferController(Transfers transfers, Members members, Bodies bodies, Charges charges, MemberPages pages) {
        this.transfers = transfers;
        this.members = members;
        this.bodies = bodies;
        this.charges = charges;
        this.pages = pages;
    }

    /** @param heap chosen one */
    record ListPage(List<TransferPage.Row> rows, @Nullable String next, String heap, List<Option> heaps) {}

    /** @param to label of an organization */
    record NewPage(UUID member, String name, String from, String to, String reason, FormErrors errors) {}

    @GetMapping("/transfers")
    String list(
            @RequestParam(defaultValue = "IN") String heap,
            @RequestParam(defaultValue = "") String after,
            Model model) {
        @Nullable Heap named = MemberForm.named(Heap.values(), heap);
        Heap chosen = named == null ? Heap.IN : named;
        Slice<Transfer> found = transfers.list(chosen, after);
        List<Option> heaps = Arrays.stream(Heap.values())
                .map(each -> new Option(each.name(), pages.say(each.messageKey())))
                .toList();
        List<TransferPage.Row> rows = found.rows().stream()
                .map(transfer -> TransferPage.Row.of(transfer, transfers.isOverdue(transfer)))
                .toList();
        model.addAttribute("page", new ListPage(rows, found.next(), chosen.name(), heaps));
        return "membership/transfers";
    }

    @GetMapping("/members/{id}/transfer")
    String fresh(@PathVariable UUID id, Model model) {
        return fresh(kept(id), "", "", FormErrors.none(), model);
    }

    @PostMapping("/members/{id}/transfer")
    String draft(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String reason,
            HttpServletResponse response,
            Model model) {
        Member member = kept(id);
        String label = Typed.stripped(to);
        Optional<UUID> body = bodies.findLabelled(label)
                .map(Body::id)
                .or(() -> charges.findLabelled(label).map(Kept::id));
        TransferOutcome outcome = body.isEmpty()
                ? new Refused(Reason.NO_SUCH_ORGANIZATION)
                : transfers.draft(id, body.get(), Typed.text(reason));
        return switch (outcome) {
            case Done(UUID transfer) -> "redirect:/transfers/" + transfer;
            case Refused(Reason why) -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                yield fresh(member, to, reason, errors(why), model);
            }
        };
    }

    @GetMapping("/transfers/{id}")
    String show(@PathVariable UUID id, Model model) {
        return page(transfer(id), UUID.randomUUID(), "", FormErrors.none(), model);
    }

    @PostMapping("/transfers/{id}")
    String act(
            @PathVariable UUID id,
            @RequestParam UUID request,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String deed,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String days,
            HttpServletResponse response,
            Model model) {
        transfer(id);
        TransferOutcome outcome = TransferDeed.named(deed)
                .map(named -> transfers.act(id, new Wish(request, version, named, Typed.text(words), number(days))))
                .orElse(new Refused(Reason.NOT_FROM_HERE));
        return switch (outcome) {
            case Done _ -> "redirect:/transfers/" + id;
            case Refused(Reason why) -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                yield page(transfer(id), request, words, errors(why), model);
            }
        };
    }

    private FormErrors errors(Reason why) {
        String field = switch (why) {
            case NO_WORDS -> "words";
            case BAD_DAYS -> "days";
            case NO_SUCH_ORGANIZATION -> "to";
            default -> "";
        };
        return FormErrors.of(field, pages.say("membership.transfer.refused." + why));
    }

    private String fresh(Member member, String to, String reason, FormErrors errors, Model model) {
        model.addAttribute(
                "page", new NewPage(member.id(), member.name(), member.organizationName(), to, reason, errors));
        return "membership/transfer-new";
    }

    private String page(Transfer transfer, UUID request, String words, FormErrors errors, Model model) {
        List<Line> lines = transfers.listDeeds(transfer);
        List<TransferPage.Deed> deeds = IntStream.range(0, lines.size())
                .mapToObj(at -> TransferPage.Deed.of(lines.get(at), at == 0))
                .toList();
        List<TransferPage.Said> moves = transfers.moves(transfer.id()).stream()
                .map(move -> new TransferPage.Said(
                        pages.minute(move.at()), move.deed().messageKey(), move.actorName(), move.words()))
                .toList();
        model.addAttribute(
                "page",
                new TransferPage(
                        TransferPage.Row.of(transfer, transfers.isOverdue(transfer)),
                        transfer.member(),
                        transfer.reason(),
                        TransferPage.text(transfer.issuedOn()),
                        transfer.version(),
                        request,
                        deeds,
                        moves,
                        String.valueOf(Wish.USUAL_DAYS),
                        words,
                        errors));
        return "membership/transfer";
    }

    private Transfer transfer(UUID id) {
        return transfers.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Member kept(UUID id) {
        return members.find(id)
                .filter(Member::belongs)
                .filter(members::mayKeep)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** What is no number is one that is refused. */
    private static int number(String typed) {
        try {
            return Integer.parseInt(Typed.stripped(typed));
        } catch (NumberFormatException noNumber) {
            return 0;
        }
    }
}
