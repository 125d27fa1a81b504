package org.stigar.demo.staff;

import java.util.List;
import java.util.Locale;

/**
 * What people do along the customer's journey, stage by stage, and the functions behind the stages.
 *
 * <p>The order is that of the journey: the neighbours of a function are the stages before and after it.
 */
public enum JourneyFunction {
    MARKETING(
            "Market", 6, 5, "campaigner", "market analyst", "brand manager", "segmentation", "events", "web analytics"),
    SALES("Market", 14, 1, "seller", "key account manager", "bid manager", "negotiation", "pricing", "public tenders"),
    ONBOARDING("Customers", 6, 6, "onboarder", "trainer", "migration lead", "data migration", "training", "set-up"),
    DELIVERY("Customers", 16, 3, "consultant", "planner", "project lead", "planning", "integration", "site visits"),
    SUPPORT("Customers", 14, 4, "agent", "specialist", "duty lead", "diagnosis", "complaints", "knowledge base"),
    BILLING("Customers", 5, 8, "clerk", "contract analyst", "credit lead", "invoicing", "contracts", "VAT abroad"),
    PRODUCT("Product", 7, 7, "designer", "product owner", "researcher", "user research", "road maps", "accessibility"),
    ENGINEERING("Product", 18, 2, "engineer", "tester", "architect", "databases", "security", "interfaces"),
    FINANCE("Group", 5, 9, "accountant", "controller", "treasurer", "budgets", "audit", "transfer pricing"),
    PEOPLE("Group", 4, 10, "recruiter", "adviser", "payroll lead", "labour law", "recruiting", "work environment"),
    IT("Group", 5, 11, "administrator", "network engineer", "service lead", "networks", "identity", "workplace tools");

    private static final List<JourneyFunction> JOURNEY = List.of(values());

    private final String area;
    private final int share;
    private final int rank;
    private final String role;
    private final String rarerRole;
    private final String rarestRole;
    private final String competence;
    private final String second;
    private final String third;

    JourneyFunction(
            String area,
            int share,
            int rank,
            String role,
            String rarerRole,
            String rarestRole,
            String competence,
            String second,
            String third) {
        this.area = area;
        this.share = share;
        this.rank = rank;
        this.role = role;
        this.rarerRole = rarerRole;
        this.rarestRole = rarestRole;
        this.competence = competence;
        this.second = second;
        this.third = third;
    }

    /** Returns how many functions there are. */
    public static int count() {
        return JOURNEY.size();
    }

    /** Returns the place on the journey, from 0. */
    public int stage() {
        return JOURNEY.indexOf(this);
    }

    /** Returns the business area it belongs to. */
    String area() {
        return area;
    }

    /** Returns how many of a hundred people work in it. */
    int share() {
        return share;
    }

    /** Returns its place, from 1, among the functions in which a company has people when it is too small for all. */
    int rank() {
        return rank;
    }

    /** Returns the roles, from the most common to the rarest. */
    List<String> roles() {
        return List.of(role, rarerRole, rarestRole);
    }

    /** Returns with what people of this function help others. */
    public List<String> competences() {
        return List.of(competence, second, third);
    }

    /** Returns the name in lower case. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
