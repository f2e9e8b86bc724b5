package vitrine.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;

class PermitTest {
    private final Semaphore free = new Semaphore(1);

    @Test
    void othersMayHaveItWhileItsOwnerWaits() throws InterruptedException {
        try (var permit = new Permit(free)) {
            assertThat(free.availablePermits()).isZero();
            permit.beginWaiting();
            assertThat(free.availablePermits()).isZero();
            permit.lend();
            permit.lend();
            assertThat(free.availablePermits()).isOne();
            permit.endWaiting();
            assertThat(free.availablePermits()).isZero();
        }
        assertThat(free.availablePermits()).isOne();
    }

    @Test
    void whoeverIsAtWorkKeepsIt() throws InterruptedException {
        try (var permit = new Permit(free)) {
            permit.lend();
            permit.beginWaiting();
            permit.endWaiting();
            permit.lend();
            assertThat(free.availablePermits()).isZero();
        }
    }

    @Test
    void itIsGivenBackOnceHoweverItsOwnerEnds() throws InterruptedException {
        var permit = new Permit(free);
        try (permit) {
            permit.beginWaiting();
            permit.lend();
        }
        permit.lend();
        assertThat(free.availablePermits()).isOne();
    }
}
