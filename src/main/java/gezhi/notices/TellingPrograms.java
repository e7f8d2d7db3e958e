package gezhi.notices;

import gezhi.cases.Categories;
import gezhi.notices.model.Channel;
import gezhi.notices.model.Fact;
import gezhi.notices.model.Recipient;
import gezhi.notices.model.Topic;
import gezhi.notices.model.Words;
import gezhi.notices.send.CloudEvents;
import gezhi.notices.send.Couriers;
import gezhi.notices.store.OutgoingStore;
import gezhi.notices.store.OutgoingStore.Draft;
import gezhi.notices.store.WebhookStore;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts down what programs of others are told, each of the events it wants; of cases of private categories nobody is told anything. */
@Component
class TellingPrograms implements Way {
    private final WebhookStore webhooks;
    private final OutgoingStore store;
    private final Categories categories;
    private final CloudEvents events;
    private final Couriers couriers;

    TellingPrograms(
            WebhookStore webhooks, OutgoingStore store, Categories categories, CloudEvents events, Couriers couriers) {
        this.webhooks = webhooks;
        this.store = store;
        this.categories = categories;
        this.events = events;
        this.couriers = couriers;
    }

    @Override
    public void take(List<Fact> facts, List<Telling> tellings) {
        List<Webhook> all = webhooks.list().stream().filter(Webhook::active).toList();
        if (all.isEmpty()) {
            return;
        }
        List<Draft> drafts = facts.stream()
                .filter(fact -> fact.topic() != Topic.CASE
                        || categories.privacy(fact.category()).listed())
                .flatMap(fact -> all.stream()
                        .filter(webhook -> webhook.wants(fact.event()))
                        .map(webhook -> draft(fact, webhook)))
                .toList();
        if (!drafts.isEmpty()) {
            store.add(drafts, couriers.now());
        }
    }

    private Draft draft(Fact fact, Webhook webhook) {
        return new Draft(
                fact,
                Channel.WEBHOOK,
                new Recipient(Recipient.Kind.WEBHOOK, webhook.id()),
                new Words(fact.sign(), events.json(fact)),
                true,
                couriers.now());
    }
}
