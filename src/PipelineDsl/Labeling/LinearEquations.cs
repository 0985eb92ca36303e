namespace PipelineDsl;

/// <summary>A few linear equations, as many as there are classes.</summary>
internal static class LinearEquations
{
    /// <summary>Solves by Cholesky's factorisation. The matrix is symmetric and positive definite, and is overwritten.</summary>
    public static void Solve(double[,] matrix, double[] right)
    {
        int n = right.Length;
        for (int j = 0; j < n; j++)
        {
            for (int k = 0; k < j; k++)
            {
                for (int i = j; i < n; i++) matrix[i, j] -= matrix[i, k] * matrix[j, k];
            }

            double pivot = Math.Sqrt(Math.Max(matrix[j, j], double.Epsilon));
            for (int i = j; i < n; i++) matrix[i, j] /= pivot;
        }

        for (int i = 0; i < n; i++)
        {
            for (int k = 0; k < i; k++) right[i] -= matrix[i, k] * right[k];
            right[i] /= matrix[i, i];
        }

        for (int i = n - 1; i >= 0; i--)
        {
            for (int k = i + 1; k < n; k++) right[i] -= matrix[k, i] * right[k];
            right[i] /= matrix[i, i];
        }
    }
}
