package org.stigar.demo.staff;

import java.util.List;
import java.util.Map;

/** Names for made-up people: short lists of our own, by country. */
final class MadeUpNames {

    private static final Map<String, List<String>> FIRST = Map.of(
            "SE", List.of("Alva", "Edvin", "Siri", "Love", "Tuva", "Malte", "Ebba", "Sixten", "Märta", "Viggo"),
            "NO", List.of("Ingrid", "Sindre", "Solveig", "Eirik", "Ragnhild", "Torstein", "Marit", "Håkon"),
            "DK", List.of("Freja", "Asger", "Karla", "Villads", "Signe", "Storm", "Maren", "Bertil"),
            "FI", List.of("Aino", "Eero", "Helmi", "Onni", "Kerttu", "Väinö", "Saimi", "Toivo"),
            "DE", List.of("Frieda", "Anton", "Greta", "Jonas", "Mathilda", "Emil", "Ronja", "Till"),
            "PL", List.of("Zofia", "Kacper", "Lena", "Igor", "Hanna", "Szymon", "Maja", "Bartosz"),
            "ES", List.of("Lucía", "Hugo", "Martina", "Izan", "Vega", "Álvaro", "Carmen", "Nicolás"),
            "IN", List.of("Anaya", "Kabir", "Isha", "Rohan", "Meera", "Aarav", "Tara", "Vihaan"),
            "US", List.of("Harper", "Mason", "Willow", "Caleb", "Naomi", "Owen", "June", "Wyatt"));

    private static final Map<String, List<String>> LAST = Map.of(
            "SE", List.of("Ekbacken", "Lindmo", "Sjöhage", "Granfors", "Alsund", "Rönnvik", "Hedlycka", "Askmark"),
            "NO", List.of("Fjellmo", "Bakkvik", "Tangerud", "Nesheimvik", "Lyngås", "Storåker"),
            "DK", List.of("Bøgelund", "Mosegren", "Skovager", "Vestermark", "Åkjær", "Lyngholt"),
            "FI", List.of("Koivuranta", "Mäntysuo", "Järvikallio", "Lumiaho", "Saarikoto", "Honkapelto"),
            "DE", List.of("Birkenau", "Steinwald", "Moorhof", "Ahrenbach", "Lindental", "Heidbrink"),
            "PL", List.of("Brzozowiec", "Zalesiak", "Dąbrowny", "Sosnowic", "Jeziornik", "Polanek"),
            "ES", List.of("Valdehoz", "Riosanto", "Montealba", "Sotillar", "Encinar", "Prado Viejo"),
            "IN", List.of("Vanekar", "Nadkarve", "Dongarkar", "Talwadi", "Ranade-Kul", "Palaskar"),
            "US", List.of("Birchfield", "Pinehurst", "Oakley-Marsh", "Fernwood", "Mosswell", "Cedarcroft"));

    private MadeUpNames() {}

    static String of(String country, Chance chance) {
        return pick(FIRST, country, chance) + " " + pick(LAST, country, chance);
    }

    private static String pick(Map<String, List<String>> names, String country, Chance chance) {
        List<String> own = names.getOrDefault(country, List.of("Kim"));
        return own.get(chance.below(own.size()));
    }
}
