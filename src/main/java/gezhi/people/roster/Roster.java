package gezhi.people.roster;

import gezhi.people.Account;
import gezhi.people.AccountOutcome;
import gezhi.people.Accounts;
import gezhi.people.Passwords;
import gezhi.people.Posting;
import gezhi.people.PostingOutcome;
import gezhi.people.Postings;
import gezhi.people.Secret;
import gezhi.platform.sheets.SheetFault;
import gezhi.platform.sheets.SheetRow;
import gezhi.platform.sheets.SheetTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Takes a whole table of people and postings, or nothing of it. A login that is there already with the same name gets the postings; rows
 * of the same login are one person. The trial does everything and takes it back, so that it finds exactly what the real run would.
 */
@Component
class Roster {
    private final Accounts accounts;
    private final Postings postings;
    private final Passwords passwords;
    private final RowReading reading;
    private final TransactionOperations transactions;

    Roster(
            Accounts accounts,
            Postings postings,
            Passwords passwords,
            RowReading reading,
            TransactionOperations transactions) {
        this.accounts = accounts;
        this.postings = postings;
        this.passwords = passwords;
        this.reading = reading;
        this.transactions = transactions;
    }

    /** A new account with the password to hand over. */
    record Opened(String name, String login, String password) {}

    /** @param faults when there is any, nothing was taken */
    record Result(List<Opened> opened, int postings, List<SheetFault<Column>> faults) {}

    /** Finds every fault; changes nothing. */
    Result tryOut(SheetTable<Column> table) {
        return take(table, Map.of(), true);
    }

    /** Takes the table, unless something is wrong with it. */
    Result take(SheetTable<Column> table) {
        Result trial = tryOut(table);
        if (!trial.faults().isEmpty()) {
            return trial;
        }
        Map<String, Secret.Temporary> secrets = new ConcurrentHashMap<>();
        trial.opened().parallelStream().forEach(opened -> secrets.put(opened.login(), passwords.temporary()));
        return take(table, secrets, false);
    }

    private Result take(SheetTable<Column> table, Map<String, Secret.Temporary> secrets, boolean trial) {
        if (!table.faults().isEmpty()) {
            return new Result(List.of(), 0, table.faults());
        }
        Result result = transactions.execute(status -> {
            Run run = new Run(secrets);
            table.rows().forEach(run::take);
            if (trial || !run.faults.isEmpty()) {
                status.setRollbackOnly();
            }
            return new Result(run.opened, run.granted, run.faults);
        });
        return java.util.Objects.requireNonNull(result);
    }

    /** One pass over the table. */
    private final class Run {
        private final Map<String, Secret.Temporary> secrets;
        private final Map<String, Account> known = new HashMap<>();
        private final List<Opened> opened = new ArrayList<>();
        private final List<SheetFault<Column>> faults = new ArrayList<>();
        private int granted;

        Run(Map<String, Secret.Temporary> secrets) {
            this.secrets = secrets;
        }

        void take(SheetRow<Column> row) {
            Optional<Account> account = account(row);
            Optional<Posting.Draft> draft = reading.read(row, faults);
            if (account.isPresent() && draft.isPresent()) {
                post(row, account.get(), draft.get());
            } else {
                draft.flatMap(postings::refusal).ifPresent(reason -> fault(row, column(reason), reason));
            }
        }

        private Optional<Account> account(SheetRow<Column> row) {
            String login = Accounts.normal(row.cell(Column.LOGIN));
            @Nullable Account before = known.get(login);
            Optional<Account> there = before == null ? accounts.findByLogin(login) : Optional.of(before);
            if (there.isEmpty()) {
                return open(row, login);
            }
            if (!there.get().name().equals(row.cell(Column.NAME))) {
                faults.add(new SheetFault<>(row.number(), Column.NAME, "people.import.fault.other-name"));
                return Optional.empty();
            }
            known.put(login, there.get());
            return there;
        }

        private Optional<Account> open(SheetRow<Column> row, String login) {
            Account.Draft draft = new Account.Draft(row.cell(Column.NAME), login, row.cell(Column.PHONE));
            @Nullable Secret secret = secrets.get(login);
            AccountOutcome outcome = accounts.create(draft, secret == null ? new Secret.None() : secret);
            return switch (outcome) {
                case AccountOutcome.Refused(var reason) -> {
                    fault(row, column(reason), reason);
                    yield Optional.empty();
                }
                case AccountOutcome.Done(Account account, String password) -> {
                    known.put(login, account);
                    opened.add(new Opened(account.name(), login, password == null ? "" : password));
                    yield Optional.of(account);
                }
            };
        }

        private void post(SheetRow<Column> row, Account account, Posting.Draft draft) {
            switch (postings.grant(account.person(), draft)) {
                case PostingOutcome.Refused(var reason) -> fault(row, column(reason), reason);
                case PostingOutcome.Done done -> granted++;
            }
        }

        private void fault(SheetRow<Column> row, @Nullable Column column, Enum<?> reason) {
            faults.add(new SheetFault<>(row.number(), column, "people.refused." + reason.name()));
        }
    }

    private static @Nullable Column column(AccountOutcome.Reason reason) {
        return switch (reason) {
            case NO_NAME -> Column.NAME;
            case MALFORMED_LOGIN, LOGIN_TAKEN -> Column.LOGIN;
            case MALFORMED_PHONE -> Column.PHONE;
            default -> null;
        };
    }

    private static @Nullable Column column(PostingOutcome.Reason reason) {
        return switch (reason) {
            case NOT_A_POST, ALREADY_HELD -> Column.ROLE;
            case NO_SUCH_DIVISION, WRONG_LEVEL -> Column.DIVISION;
            case NO_SUCH_OFFICE -> Column.OFFICE;
            case ENDS_BEFORE_IT_BEGINS -> Column.TO;
            default -> null;
        };
    }
}
