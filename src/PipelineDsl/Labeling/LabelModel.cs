namespace PipelineDsl;

/// <summary>
/// Combines the votes of labeling functions into a probability for each class. Learns from votes alone; nobody gives it a true label, but for
/// <see cref="WeightedMajority(VoteMatrix, ReadOnlySpan{int})"/>. Deterministic: the same votes give the same bits.
/// </summary>
public abstract class LabelModel
{
    private protected LabelModel()
    {
    }

    /// <summary>Every vote counts the same. The probabilities are shared equally by the classes with the most votes; without a vote, by all.</summary>
    public static LabelModel MajorityVote() => new MajorityVoteModel();

    /// <summary>Every vote counts as much as its function is to be trusted: by the log-odds of its accuracy on rows whose class is known (Nitzan and Paroush, 1982).</summary>
    /// <param name="votes">Votes on rows whose class is known: validation rows, never test rows.</param>
    /// <param name="classes">Their classes.</param>
    /// <exception cref="ArgumentException">There are more votes than classes, or a class that is none.</exception>
    public static LabelModel WeightedMajority(VoteMatrix votes, ReadOnlySpan<int> classes) => WeightedMajorityModel.Learn(votes, classes);

    /// <summary>Every vote counts by a weight of its function.</summary>
    /// <param name="weights">A weight a function: finite, at least 0.</param>
    /// <exception cref="ArgumentException">A weight is negative or not finite.</exception>
    public static LabelModel WeightedMajority(params ReadOnlySpan<double> weights) => new WeightedMajorityModel(weights);

    /// <summary>
    /// Every function has a probability of each vote under each class, found by expectation maximisation from the majority vote on (Dawid and Skene,
    /// "Maximum likelihood estimation of observer error-rates using the EM algorithm", 1979).
    /// </summary>
    /// <param name="options">Class balance and what abstaining means, or null for the defaults.</param>
    public static LabelModel DawidSkene(LabelModelOptions? options = null) => new DawidSkeneModel(options ?? new LabelModelOptions());

    /// <summary>
    /// The generative label model of Snorkel: finds the functions' probabilities of each vote under each class that explain how often votes occur together
    /// (Ratner, Hancock, Dunnmon, Sala, Pandey and Ré, "Training complex models with multi-task weak supervision", 2019), by alternating least squares.
    /// </summary>
    /// <param name="options">Class balance, dependencies and what abstaining means, or null for the defaults.</param>
    public static LabelModel MatrixCompletion(LabelModelOptions? options = null) => new MatrixCompletionModel(options ?? new LabelModelOptions());

    /// <summary>
    /// The closed form from triplets of functions: three that are independent under each class give each other's accuracies away (Fu, Chen, Sala, Hooper,
    /// Fatahalian and Ré, "Fast and three-rious: speeding up weak supervision with triplet methods", 2020). Needs three functions.
    /// </summary>
    /// <param name="options">Class balance, dependencies and what abstaining means, or null for the defaults.</param>
    public static LabelModel Triplet(LabelModelOptions? options = null) => new TripletModel(options ?? new LabelModelOptions());

    /// <summary>Learns from votes.</summary>
    /// <exception cref="LabelModelException">The votes do not say enough: no row, no vote, or too few functions that vote together.</exception>
    public abstract FittedLabelModel Fit(VoteMatrix votes);
}
