namespace PipelineDsl;

/// <summary>
/// How much the label of a row would teach, from what models say of it. Higher is more. Survey: Settles, "Active learning literature survey", 2009.
/// Allocates nothing.
/// </summary>
public static class Informativeness
{
    /// <summary>1 − the greatest probability (Lewis and Gale, 1994). 0 to 1 − 1/classes.</summary>
    /// <param name="probabilities">The probability of each class.</param>
    public static double LeastConfidence(ReadOnlySpan<float> probabilities)
    {
        Check(probabilities);
        float most = 0;
        foreach (float probability in probabilities) most = Math.Max(most, probability);
        return 1 - (double)most;
    }

    /// <summary>1 − how much more probable the first class is than the second (Scheffer, Decomain and Wrobel, 2001). 0 to 1.</summary>
    /// <inheritdoc cref="LeastConfidence"/>
    public static double Margin(ReadOnlySpan<float> probabilities)
    {
        Check(probabilities);
        float first = 0, second = 0;
        foreach (float probability in probabilities)
        {
            if (probability > first) (first, second) = (probability, first);
            else if (probability > second) second = probability;
        }

        return 1 - ((double)first - second);
    }

    /// <summary>The entropy of the class in nats (Shannon, 1948). 0 to ln(classes).</summary>
    /// <inheritdoc cref="LeastConfidence"/>
    public static double Entropy(ReadOnlySpan<float> probabilities)
    {
        Check(probabilities);
        double sum = 0;
        foreach (float probability in probabilities) sum -= TimesLog(probability);
        return sum;
    }

    /// <summary>The entropy of a committee's votes in nats (Dagan and Engelson, 1995): each member votes for its most probable class. 0 to ln(classes).</summary>
    /// <param name="committee">The members' probabilities, member by member.</param>
    /// <param name="classes">How many classes there are, at least 2.</param>
    /// <exception cref="ArgumentException">The probabilities are no whole number of members, or there is no member.</exception>
    public static double VoteEntropy(ReadOnlySpan<float> committee, int classes)
    {
        int members = MembersOf(committee, classes);
        double sum = 0;
        for (int @class = 0; @class < classes; @class++)
        {
            int votes = 0;
            for (int member = 0; member < members; member++) votes += Vote(committee.Slice(member * classes, classes)) == @class ? 1 : 0;
            sum -= TimesLog((double)votes / members);
        }

        return sum;
    }

    /// <summary>How far a committee's members are from their mean: the mean Kullback-Leibler divergence in nats (McCallum and Nigam, 1998). 0 to ln(members).</summary>
    /// <inheritdoc cref="VoteEntropy"/>
    public static double CommitteeDivergence(ReadOnlySpan<float> committee, int classes)
    {
        int members = MembersOf(committee, classes);

        // The mean divergence from the mean is the entropy of the mean less the mean entropy.
        double difference = 0;
        for (int @class = 0; @class < classes; @class++)
        {
            double mean = 0;
            for (int member = 0; member < members; member++)
            {
                double probability = committee[(member * classes) + @class];
                mean += probability / members;
                difference += TimesLog(probability) / members;
            }

            difference -= TimesLog(mean);
        }

        return Math.Max(difference, 0);
    }

    /// <summary>How far a model and the weak labels are apart: the total variation distance of their probabilities. 0 to 1.</summary>
    /// <param name="probabilities">The model's probability of each class.</param>
    /// <param name="weak">A label model's probability of each class.</param>
    /// <exception cref="ArgumentException">They are not of as many classes.</exception>
    public static double Disagreement(ReadOnlySpan<float> probabilities, ReadOnlySpan<double> weak)
    {
        Check(probabilities);
        if (probabilities.Length != weak.Length) throw new ArgumentException($"There are {probabilities.Length} probabilities of the model and {weak.Length} of the weak labels.", nameof(weak));
        double sum = 0;
        for (int @class = 0; @class < weak.Length; @class++) sum += Math.Abs(probabilities[@class] - weak[@class]);
        return sum / 2;
    }

    private static int Vote(ReadOnlySpan<float> probabilities)
    {
        int vote = 0;
        for (int @class = 1; @class < probabilities.Length; @class++)
        {
            if (probabilities[@class] > probabilities[vote]) vote = @class;
        }

        return vote;
    }

    private static double TimesLog(double probability) => probability > 0 ? probability * FeatureMath.Log(probability) : 0;

    private static void Check(ReadOnlySpan<float> probabilities)
    {
        if (probabilities.Length < 2) throw new ArgumentException($"There must be a probability of each of two classes or more, and there are {probabilities.Length}. With one score, give 1 − p and p.", nameof(probabilities));
    }

    private static int MembersOf(ReadOnlySpan<float> committee, int classes)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(classes, 2);
        return committee.Length >= classes && committee.Length % classes == 0
            ? committee.Length / classes
            : throw new ArgumentException($"{committee.Length} probabilities are no whole number of members with {classes} classes each.", nameof(committee));
    }
}
