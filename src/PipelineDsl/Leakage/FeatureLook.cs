namespace PipelineDsl;

/// <summary>One feature against the label, over the training rows. A figure that is not defined, or was not asked for, is NaN.</summary>
/// <param name="Name">The feature, column or slot.</param>
/// <param name="IsCategory">Whether its values are names rather than numbers.</param>
/// <param name="MissingShare">The share of rows without a value.</param>
/// <param name="Correlation">Pearson's correlation with the label, over the rows that have a value; for numbers only.</param>
/// <param name="MutualInformation">
/// Mutual information with the label in nats, from counts: Σ p(x, y)·ln(p(x, y) / (p(x)·p(y))). Numbers of more than 32 values are cut into 16 shares of about equally many rows, of
/// categories the 32 most frequent are kept and the rest is one; missing is a value. A label that is no truth value is cut alike.
/// </param>
/// <param name="Auc">
/// How well the feature alone ranks the label, 0.5 to 1: for numbers the area under the ROC curve of the value, in the better direction; or, when that is more
/// and for categories always, that of the rate of positive rows with the same value, learned on other rows (five folds).
/// </param>
/// <param name="AblationDrop">By how much the AUC of a model falls when the feature is left out.</param>
/// <param name="SidesAuc">How well the feature alone tells training from test rows, as <paramref name="Auc"/>.</param>
public sealed record FeatureLook(
    string Name,
    bool IsCategory,
    double MissingShare,
    double Correlation,
    double MutualInformation,
    double Auc,
    double AblationDrop,
    double SidesAuc);
