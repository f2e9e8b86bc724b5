package vitrine.ui.viewer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import vitrine.metadata.Metadata;
import vitrine.ui.kit.Alarm;
import vitrine.ui.kit.HandAlarm;

class RestingPhotoTest {
    private static final Path A = Path.of("a");
    private static final Path B = Path.of("b");

    private record Request(Path photo, Consumer<Optional<Metadata>> then) {}

    private final List<Request> requests = new ArrayList<>();
    private final List<Optional<Metadata>> told = new ArrayList<>();
    private final HandAlarm alarm = new HandAlarm();
    private final HandAlarm patience = new HandAlarm();
    private final RestingPhoto resting =
            new RestingPhoto((photo, then) -> requests.add(new Request(photo, then)), alarm, patience, told::add);

    private static Optional<Metadata> by(String camera) {
        return Optional.of(
                new Metadata(1, 1, 1, false, null, camera, null, null, null, null, null, null, null, List.of()));
    }

    @Test
    void photosThatArePassedByAreNotRead() {
        for (int i = 0; i < 100; i++) {
            resting.want(Path.of("passed-" + i));
        }
        resting.want(A);
        alarm.goOff();
        assertThat(requests).extracting(Request::photo).containsExactly(A);
        requests.getFirst().then().accept(by("it"));
        assertThat(told).containsExactly(by("it"));
    }

    @Test
    void oneIsReadAtATimeAndThenTheOneWantedLast() {
        resting.want(A);
        alarm.goOff();
        for (int i = 0; i < 20; i++) {
            resting.want(Path.of("while-the-disk-hangs-" + i));
            alarm.goOff();
        }
        resting.want(B);
        alarm.goOff();
        assertThat(requests).hasSize(1);
        requests.getFirst().then().accept(by("A"));
        assertThat(told).as("nobody wants to know about A any more").isEmpty();
        assertThat(requests).extracting(Request::photo).containsExactly(A, B);
        requests.getLast().then().accept(by("B"));
        assertThat(told).containsExactly(by("B"));
    }

    @Test
    void anAnswerThatComesWhileTheKeyIsHeldStartsNoOther() {
        resting.want(A);
        alarm.goOff();
        resting.want(B);
        requests.getFirst().then().accept(by("A"));
        assertThat(requests).hasSize(1);
        alarm.goOff();
        assertThat(requests).extracting(Request::photo).containsExactly(A, B);
    }

    @Test
    void afterNobodyWantsToKnowNothingIsTold() {
        resting.want(A);
        alarm.goOff();
        resting.want(null);
        requests.getFirst().then().accept(by("A"));
        assertThat(told).isEmpty();
        assertThat(alarm.isSet()).isFalse();
    }

    @Test
    void aFileThatHasChangedIsReadAnew() {
        resting.want(A);
        alarm.goOff();
        requests.getFirst().then().accept(by("it"));
        resting.forget(B::equals);
        assertThat(alarm.isSet()).isFalse();
        resting.forget(A::equals);
        alarm.goOff();
        requests.getLast().then().accept(by("another"));
        assertThat(told).containsExactly(by("it"), by("another"));
    }

    @Test
    void anAnswerThatWasBegunBeforeTheFileChangedIsNotBelieved() {
        resting.want(A);
        alarm.goOff();
        resting.forget(A::equals);
        alarm.goOff();
        assertThat(requests).as("one at a time").hasSize(1);
        requests.getFirst().then().accept(by("it"));
        assertThat(told).isEmpty();
        assertThat(requests).extracting(Request::photo).containsExactly(A, A);
        requests.getLast().then().accept(by("another"));
        assertThat(told).containsExactly(by("another"));
    }

    @Test
    void aFileThatDoesNotAnswerKeepsNoOtherFromBeingRead() {
        resting.want(A);
        alarm.goOff();
        assertThat(patience.after()).isEqualTo(Alarm.LONG_WAIT);
        resting.want(B);
        alarm.goOff();
        assertThat(requests).hasSize(1);
        patience.goOff();
        assertThat(requests).extracting(Request::photo).containsExactly(A, B);
        requests.getLast().then().accept(by("B"));
        assertThat(told).containsExactly(by("B"));
        resting.want(A);
        alarm.goOff();
        assertThat(requests).as("A has been asked already").hasSize(2);
        requests.getFirst().then().accept(by("A"));
        assertThat(told).containsExactly(by("B"), by("A"));
        assertThat(patience.isSet()).isFalse();
    }
}
