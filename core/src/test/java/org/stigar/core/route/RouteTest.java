package org.stigar.core.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.PersonIndex;
import org.stigar.core.route.RouteTerms.Distinct;

/** The values around a search: what they refuse. */
class RouteTest {

    private static final PersonId ANN = new PersonId("ann");
    private static final PersonId BOB = new PersonId("bob");
    private static final PersonId CY = new PersonId("cy");

    @Test
    void namesItsParts() {
        Route route = new Route(List.of(ANN, BOB, CY), 0.5, 0.35);

        assertThat(route.steps()).isEqualTo(2);
        assertThat(route.asker()).isEqualTo(ANN);
        assertThat(route.introducers()).containsExactly(BOB);
        assertThat(route.target()).isEqualTo(CY);
        assertThat(new Route(List.of(ANN, BOB), 1, 1).introducers()).isEmpty();
    }

    @Test
    void refusesTooFewAndTooManyPeople() {
        assertThatThrownBy(() -> new Route(List.of(ANN), 1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Route(List.of(ANN, BOB, CY, ANN, BOB), 1, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("ann");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, 1.01, Double.NaN})
    void refusesSharesOutOfRange(double share) {
        PersonIndex people = PersonIndex.of(List.of(ANN, BOB));

        assertThatThrownBy(() -> new Route(List.of(ANN, BOB), share, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Route(List.of(ANN, BOB), 1, share)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Targets.of(people, Map.of(ANN, share))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RouteTerms(1, 1, Distinct.TARGET, share))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesTermsThatAskForTooMuchOrNothing() {
        assertThatThrownBy(() -> RouteTerms.targets(0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RouteTerms.targets(4, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RouteTerms.introducers(3, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesTargetsWhomNobodyKnows() {
        PersonIndex people = PersonIndex.of(List.of(ANN, BOB));

        assertThatThrownBy(() -> Targets.only(people, CY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("cy");
        assertThat(Targets.of(people, Map.of(ANN, 1.0, BOB, Double.MIN_VALUE)).size())
                .isEqualTo(2);
    }
}
