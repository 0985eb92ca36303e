namespace FraudDetection.Simulation;

/// <summary>The three published ways in which a simulated payment is fraudulent.</summary>
internal enum FraudScenario : byte
{
    /// <summary>A genuine payment.</summary>
    None,

    /// <summary>An amount above 220: easily found, it shows that a detector works at all.</summary>
    LargeAmount,

    /// <summary>The terminal was compromised (by phishing, say): all its payments of the next 28 days.</summary>
    CompromisedTerminal,

    /// <summary>The card's credentials were stolen: a third of the customer's payments of the next 14 days, at five times the amount.</summary>
    CompromisedCustomer,
}
