using PipelineDsl;

namespace KnownLeaks.Bank;

/// <summary>The same, and how long the call took.</summary>
[Pipeline<LeakyCall>]
public sealed partial class LeakyCallPipeline
{
    [Feature]
    private static float Age(LeakyCall c) => c.Age;

    [Feature, OneHot]
    private static string Job(LeakyCall c) => c.Job;

    [Feature, OneHot]
    private static string Marital(LeakyCall c) => c.Marital;

    [Feature, OneHot]
    private static string Education(LeakyCall c) => c.Education;

    [Feature]
    private static (bool HasDefaulted, bool HasHousing, bool HasPersonal) Loans(LeakyCall c) => (c.HasDefaulted, c.HasHousingLoan, c.HasPersonalLoan);

    [Feature]
    private static float Balance(LeakyCall c) => c.Balance;

    [Feature, OneHot]
    private static string ContactBy(LeakyCall c) => c.ContactBy;

    [Feature]
    private static float Day(LeakyCall c) => c.Day;

    [Feature, OneHot]
    private static string Month(LeakyCall c) => c.Month;

    [Feature]
    private static (float Campaign, float DaysSince, float Previous) Contacts(LeakyCall c) => (c.Campaign, c.DaysSinceLastContact, c.PreviousContacts);

    [Feature, OneHot]
    private static string PreviousOutcome(LeakyCall c) => c.PreviousOutcome;

    [Feature]
    private static float? Duration(LeakyCall c) => c.Duration;
}
