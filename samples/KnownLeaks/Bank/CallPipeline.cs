using PipelineDsl;

namespace KnownLeaks.Bank;

/// <summary>What is known before the phone rings.</summary>
[Pipeline<Call>]
public sealed partial class CallPipeline
{
    [Feature]
    private static float Age(Call c) => c.Age;

    [Feature, OneHot]
    private static string Job(Call c) => c.Job;

    [Feature, OneHot]
    private static string Marital(Call c) => c.Marital;

    [Feature, OneHot]
    private static string Education(Call c) => c.Education;

    [Feature]
    private static (bool HasDefaulted, bool HasHousing, bool HasPersonal) Loans(Call c) => (c.HasDefaulted, c.HasHousingLoan, c.HasPersonalLoan);

    [Feature]
    private static float Balance(Call c) => c.Balance;

    [Feature, OneHot]
    private static string ContactBy(Call c) => c.ContactBy;

    [Feature]
    private static float Day(Call c) => c.Day;

    [Feature, OneHot]
    private static string Month(Call c) => c.Month;

    [Feature]
    private static (float Campaign, float DaysSince, float Previous) Contacts(Call c) => (c.Campaign, c.DaysSinceLastContact, c.PreviousContacts);

    [Feature, OneHot]
    private static string PreviousOutcome(Call c) => c.PreviousOutcome;
}
