package gezhi.cases;

import gezhi.cases.store.UsageReads;
import gezhi.organizations.InHand;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Whoever closes an office need not see its cases to be told that there are some. */
@Component
class CasesInHand implements InHand {
    private final UsageReads reads;

    CasesInHand(UsageReads reads) {
        this.reads = reads;
    }

    @Override
    public boolean has(UUID office) {
        return Scoped.call(Scope.system(Scoped.current().city()), () -> reads.isAtWork(office));
    }
}
