using KnownLeaks.Bank;
using KnownLeaks.Bikes;
using KnownLeaks.Controls;
using KnownLeaks.Fraud;
using KnownLeaks.Titanic;

namespace KnownLeaks.Running;

/// <summary>All cases in the order of the table.</summary>
internal static class Cases
{
    public static IReadOnlyList<LeakCase> All { get; } = [BankCase.Case, TitanicCase.Case, BikesCase.Case, FraudCase.Case, ControlCases.Adult, ControlCases.German];
}
