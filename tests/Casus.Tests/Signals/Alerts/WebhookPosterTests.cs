using System.Text;
using Casus.Signals.Alerts;
using Xunit;

namespace Casus.Tests.Signals.Alerts;

public sealed class WebhookPosterTests
{
    private static readonly byte[] Json = Encoding.UTF8.GetBytes("""{"id":"A1","text":"Kenya → Ethiopia"}""");

    [Fact]
    public async Task A_failing_receiver_is_asked_again_with_the_same_id()
    {
        await using var server = new LocalServer(LocalServer.Status(n => n == 1 ? 500 : 200));
        Assert.Null(await PostAsync(server.Address));
        Assert.Equal([("A1", Encoding.UTF8.GetString(Json)), ("A1", Encoding.UTF8.GetString(Json))], server.Bodies);
    }

    [Fact]
    public async Task A_receiver_that_keeps_failing_is_asked_four_times()
    {
        await using var server = new LocalServer(LocalServer.Status(_ => 503));
        Assert.Equal("answered 503", await PostAsync(server.Address));
        Assert.Equal(4, server.Requests);
    }

    [Theory]
    [InlineData(404, "answered 404")]
    [InlineData(302, "answered 302, a redirect, which is not followed; give the address it leads to")]
    public async Task An_answer_that_will_not_pass_is_not_asked_for_again(int status, string reason)
    {
        await using var server = new LocalServer((_, context) =>
        {
            context.Response.StatusCode = status;
            context.Response.Headers["Location"] = "/elsewhere";
            return Task.CompletedTask;
        });
        Assert.Equal(reason, await PostAsync(server.Address));
        Assert.Equal(1, server.Requests);
    }

    [Fact]
    public async Task A_receiver_that_is_too_slow_once_is_asked_again()
    {
        var gate = new TaskCompletionSource();
        await using var server = new LocalServer((number, _) => number == 1 ? gate.Task : Task.CompletedTask);
        Assert.Null(await PostAsync(server.Address, TimeSpan.FromSeconds(1)));
        gate.SetResult();
        Assert.Equal(2, server.Requests);
    }

    [Fact]
    public async Task Nobody_listening_is_a_reason_and_no_exception()
    {
        string? reason = await PostAsync(new Uri($"http://127.0.0.1:{LocalServer.FreePort()}/"));
        Assert.StartsWith("cannot be reached", reason, StringComparison.Ordinal);
    }

    [Fact]
    public void The_name_of_a_channel_keeps_no_secret()
    {
        string name = WebhookPoster.ChannelOf(new Uri("https://desk.example/hook?key=secret"));
        Assert.StartsWith("post https://desk.example/ ", name, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", name, StringComparison.Ordinal);
        Assert.NotEqual(name, WebhookPoster.ChannelOf(new Uri("https://desk.example/hook?key=other")));
    }

    private static async Task<string?> PostAsync(Uri address, TimeSpan? timeout = null)
    {
        using var poster = new WebhookPoster(address, timeout ?? TimeSpan.FromSeconds(20), TimeProvider.System);
        return await poster.PostAsync("A1", Json, TestContext.Current.CancellationToken);
    }
}
