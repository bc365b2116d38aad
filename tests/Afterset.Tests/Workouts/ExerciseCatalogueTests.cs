using Afterset.Workouts;
using Xunit;

namespace Afterset.Tests.Workouts;

public sealed class ExerciseCatalogueTests
{
    [Fact]
    public void A_back_squat_is_a_squat() =>
        Assert.Equal("squat", ExerciseCatalogue.Default.Recognise("Squat (Barbell)").Pattern?.Id);
}
